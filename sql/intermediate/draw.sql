-- One row per scored request: what its scores are drawn to on the consultants' side.
select
    scored_request.request_key,
    scored_request.requirement_count,
    coalesce(segment_mean.mean_millipoints, 0) as mean_millipoints,
    segment_weight.vague_requirements
from snapshot.scored_request as scored_request
left join snapshot.segment_mean as segment_mean on scored_request.segment = segment_mean.segment
cross join snapshot.segment_weight as segment_weight
where segment_weight.segment = 'micro'
