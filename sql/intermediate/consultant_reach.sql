-- One row per open consultant: the last number that can be among the first; null where any pair can.
with
first as (
    select
        pair_order.consultant_key,
        max(
            with_score(
                pair_order.order_key,
                drawn(
                    score_of(pair_order.order_key),
                    draw.mean_millipoints,
                    draw.requirement_count,
                    draw.vague_requirements
                )
            ),
            $kept
        ) as order_keys
    from snapshot.pair_order as pair_order
    inner join snapshot.draw as draw on pair_order.request_key = draw.request_key
    group by pair_order.consultant_key
),

highest_blank as (
    select coalesce(max(blank_millipoints), 0) as blank_millipoints
    from snapshot.draw
)

select
    candidate.consultant_key,
    if(
        first.order_keys[$kept] >= order_key('unknown', highest_blank.blank_millipoints + 1, 0, 0, 16383),
        first.order_keys[$kept],
        null
    ) as last_key
from snapshot.candidate as candidate
left join first on candidate.consultant_key = first.consultant_key
cross join highest_blank
