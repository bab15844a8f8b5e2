-- One row per consultant with enough eligible pairs in other blocks: what the last of the first has.
with
first as (
    select
        pair_order.consultant_key,
        max(
            drawn(
                score_of(pair_order.order_key),
                draw.mean_millipoints,
                draw.requirement_count,
                draw.vague_requirements
            ),
            $kept
        ) as drawn_millipoints
    from snapshot.pair_order as pair_order
    inner join snapshot.draw as draw on pair_order.request_key = draw.request_key
    where
        is_eligible(pair_order.order_key)
        and pair_order.request_key not between $first_key and $last_key
    group by pair_order.consultant_key
)

select
    candidate.consultant_number,
    first.drawn_millipoints[$kept] as least_millipoints
from first
inner join snapshot.candidate as candidate on first.consultant_key = candidate.consultant_key
where len(first.drawn_millipoints) = $kept
