-- One row per consultant who has enough promising pairs in the block, but not yet in others.
with
mixed as (
    select
        request_key,
        consultant_number,
        cast(sum(permille * lowest) as bigint) // 1000 as lowest
    from snapshot.promise
    group by request_key, consultant_number
),

first as (
    select
        mixed.consultant_number,
        max(
            drawn(
                mixed.lowest, draw.mean_millipoints, draw.requirement_count, draw.vague_requirements
            ),
            $kept
        ) as drawn_millipoints
    from mixed
    inner join snapshot.draw as draw on mixed.request_key = draw.request_key
    anti join snapshot.consultant_reach as consultant_reach
        on mixed.consultant_number = consultant_reach.consultant_number
    group by mixed.consultant_number
)

select
    consultant_number,
    drawn_millipoints[$kept] as least_millipoints
from first
where len(drawn_millipoints) = $kept
