-- One row per consultant with enough eligible pairs in other blocks: what the last of the first has.
-- Of those who stand it is known; without a limit all of their pairs are stored.
with
pair as (
    select
        pair_order.consultant_key,
        drawn(
            score_of(pair_order.order_key),
            draw.mean_millipoints,
            draw.requirement_count,
            draw.vague_requirements
        ) as drawn_millipoints
    from snapshot.pair_order as pair_order
    inner join snapshot.draw as draw on pair_order.request_key = draw.request_key
    anti join snapshot.standing_consultant as standing_consultant
        on pair_order.consultant_key = standing_consultant.consultant_key
    where
        is_eligible(pair_order.order_key)
        and pair_order.request_key not between $first_key and $last_key
),

first as (
    select
        consultant_key,
        max(drawn_millipoints, $kept) as drawn_millipoints
    from pair
    group by consultant_key
)

select
    candidate.consultant_number,
    first.drawn_millipoints[$kept] as least_millipoints
from first
inner join snapshot.candidate as candidate on first.consultant_key = candidate.consultant_key
where len(first.drawn_millipoints) = $kept
union all by name
select
    candidate.consultant_number,
    coalesce(known_consultant.least_millipoints, 0) as least_millipoints
from snapshot.standing_consultant as standing_consultant
inner join snapshot.candidate as candidate on standing_consultant.consultant_key = candidate.consultant_key
left join snapshot.known_consultant as known_consultant
    on standing_consultant.consultant_key = known_consultant.consultant_key
