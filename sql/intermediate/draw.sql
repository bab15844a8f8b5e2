-- One row per scored request: what its scores are drawn to on the consultants' side.
with
request_sum as (
    select
        request_key,
        sum(score_of(order_key)) as score_sum
    from snapshot.pair_order
    group by request_key
),

base as (
    select
        scored_request.segment,
        cast(coalesce(sum(request_sum.score_sum), 0) as bigint)
        // greatest(count(*) * (select count(*) from snapshot.candidate), 1) as mean_millipoints
    from snapshot.scored_request as scored_request
    left join request_sum on scored_request.request_key = request_sum.request_key
    group by scored_request.segment
)

select
    scored_request.request_key,
    scored_request.requirement_count,
    base.mean_millipoints,
    segment_weight.vague_requirements,
    drawn(
        0, base.mean_millipoints, scored_request.requirement_count, segment_weight.vague_requirements
    ) as blank_millipoints
from snapshot.scored_request as scored_request
inner join base on scored_request.segment = base.segment
cross join snapshot.segment_weight as segment_weight
where segment_weight.segment = 'micro'
