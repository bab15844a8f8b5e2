-- One row per open request that is neither scored nor unscored with a reason, or that is both.
with
matched_request as (
    select distinct request_key
    from match
),

consultant_count as (
    select count(*) as consultant_count
    from consultant
    where closed_at is null
),

accounted as (
    select
        client_request.request_key,
        segment_assessment.request_key is not null as is_assessed,
        request_scoring.unscored_reason,
        matched_request.request_key is not null as has_match,
        consultant_count.consultant_count > 0 as has_consultant
    from client_request
    cross join consultant_count
    left join segment_assessment on client_request.request_key = segment_assessment.request_key
    left join request_scoring on client_request.request_key = request_scoring.request_key
    left join matched_request on client_request.request_key = matched_request.request_key
    where client_request.closed_at is null
)

select
    concat('request ', request_key) as subject,
    concat('assessed: ', is_assessed, ', matched: ', has_match, ', unscored: ', unscored_reason) as detail
from accounted
where
    not is_assessed
    or unscored_reason is null
    or has_match <> (unscored_reason = '' and has_consultant)
