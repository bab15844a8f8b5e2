-- One row per pair among the first of its consultant, with its place.
with
drawn_pair as (
    select
        pair_order.*,
        drawn_key(
            pair_order.order_key, draw.mean_millipoints, draw.requirement_count, draw.vague_requirements
        ) as drawn_order_key
    from snapshot.pair_order as pair_order
    inner join snapshot.draw as draw on pair_order.request_key = draw.request_key
),

-- The lot is drawn only where the last place is tied.
tied as (
    select *
    from drawn_pair
    qualify rank() over (partition by consultant_key order by drawn_order_key desc) <= $kept
)

select
    tied.request_key,
    tied.consultant_key,
    tied.order_key,
    row_number() over (
        partition by tied.consultant_key
        order by
            tied.drawn_order_key desc,
            md5(scored_request.request_id || candidate.consultant_id || basis.snapshot_id) asc
    ) as rank
from tied
inner join snapshot.scored_request as scored_request on tied.request_key = scored_request.request_key
inner join snapshot.candidate as candidate on tied.consultant_key = candidate.consultant_key
cross join snapshot.basis as basis
qualify rank <= $kept
