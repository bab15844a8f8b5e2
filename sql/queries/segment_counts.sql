-- One row per segment: how many open requests, and how many of them were scored.
with
open_request as (
    select request_key from client_request
    where closed_at is null
)

select
    segment_assessment.segment,
    count(*) as request_count,
    count(*) filter (where request_scoring.unscored_reason = '') as scored_count,
    count(*) filter (where request_scoring.is_segment_sensitive) as segment_sensitive_count
from open_request
inner join segment_assessment on open_request.request_key = segment_assessment.request_key
left join request_scoring on open_request.request_key = request_scoring.request_key
group by segment_assessment.segment
order by segment_assessment.segment
