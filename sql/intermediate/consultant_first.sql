-- One row per pair among the first of its consultant, with the number of its request's side.
with
answered as (
    select
        pair_order.*,
        drawn_key(
            pair_order.order_key, draw.mean_millipoints, draw.requirement_count, draw.vague_requirements
        ) as drawn_order_key
    from snapshot.pair_order as pair_order
    inner join snapshot.draw as draw on pair_order.request_key = draw.request_key
),

possible as (
    select answered.*
    from answered
    inner join snapshot.consultant_reach as consultant_reach
        on answered.consultant_key = consultant_reach.consultant_key
    where answered.drawn_order_key >= coalesce(consultant_reach.last_key, 0)
    union all by name
    select
        blank_pair.*,
        with_score(blank_pair.order_key, draw.blank_millipoints) as drawn_order_key
    from snapshot.blank_pair as blank_pair
    inner join snapshot.draw as draw on blank_pair.request_key = draw.request_key
    inner join snapshot.consultant_reach as consultant_reach
        on blank_pair.consultant_key = consultant_reach.consultant_key
    where consultant_reach.last_key is null
),

-- The lot is drawn only where the last place is tied.
tied as (
    select *
    from possible
    qualify rank() over (partition by consultant_key order by drawn_order_key desc) <= $kept
)

select
    tied.request_key,
    tied.consultant_key,
    tied.order_key
from tied
inner join snapshot.scored_request as scored_request on tied.request_key = scored_request.request_key
inner join snapshot.candidate as candidate on tied.consultant_key = candidate.consultant_key
cross join snapshot.basis as basis
qualify
    row_number() over (
        partition by tied.consultant_key
        order by
            tied.drawn_order_key desc,
            md5(scored_request.request_id || candidate.consultant_id || basis.snapshot_id) asc
    ) <= $kept
