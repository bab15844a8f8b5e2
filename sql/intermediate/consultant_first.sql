-- One row per pair among the first of its consultant, with its place.
with
drawn_pair as (
    select
        pair_order.request_key,
        pair_order.consultant_key,
        pair_order.order_key,
        drawn_key(
            pair_order.order_key, draw.mean_millipoints, draw.requirement_count, draw.vague_requirements
        ) as drawn_order_key
    from snapshot.pair_order as pair_order
    inner join snapshot.draw as draw on pair_order.request_key = draw.request_key
),

last as (
    select
        consultant_key,
        list_min(max(order_of(drawn_order_key), $kept)) as least_order
    from drawn_pair
    group by consultant_key
),

-- Confidence and the lot are looked at only where the last place is tied.
tied as (
    select drawn_pair.*
    from drawn_pair
    inner join last on drawn_pair.consultant_key = last.consultant_key
    where order_of(drawn_pair.drawn_order_key) >= last.least_order
)

select
    tied.request_key,
    tied.consultant_key,
    tied.order_key,
    row_number() over (
        partition by tied.consultant_key
        order by
            order_of(tied.drawn_order_key) desc,
            confidence_of(
                tied.order_key, scored_request.freshness_permille, scored_request.certainty_permille
            ) desc,
            md5(scored_request.request_id || candidate.consultant_id || basis.snapshot_id) asc
    ) as rank
from tied
inner join snapshot.scored_request as scored_request on tied.request_key = scored_request.request_key
inner join snapshot.candidate as candidate on tied.consultant_key = candidate.consultant_key
cross join snapshot.basis as basis
qualify rank <= $kept
