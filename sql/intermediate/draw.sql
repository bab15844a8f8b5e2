-- One row per scored request: what its scores are drawn to on the consultants' side.
-- The mean is that of the sample, which has just been scored.
with
base as (
    select
        scored_request.segment,
        cast(sum(score_of(block_pair.order_key)) as bigint) // count(*) as mean_millipoints
    from snapshot.block_pair as block_pair
    inner join snapshot.scored_request as scored_request
        on block_pair.request_key = scored_request.request_key
    group by scored_request.segment
)

select
    scored_request.request_key,
    scored_request.requirement_count,
    coalesce(base.mean_millipoints, 0) as mean_millipoints,
    segment_weight.vague_requirements
from snapshot.scored_request as scored_request
left join base on scored_request.segment = base.segment
cross join snapshot.segment_weight as segment_weight
where segment_weight.segment = 'micro'
