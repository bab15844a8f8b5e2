-- One row per consultant with kept pairs: the last number; null where a pair without answer may be before.
with
highest_blank as (
    select coalesce(max(blank_millipoints), 0) as blank_millipoints
    from snapshot.draw
),

last_kept as (
    select
        consultant_key,
        min(drawn_order_key) as last_key
    from snapshot.kept_pair
    group by consultant_key
)

select
    last_kept.consultant_key,
    if(
        last_kept.last_key >= order_key('unknown', highest_blank.blank_millipoints + 1, 0, 0, 16383),
        last_kept.last_key,
        null
    ) as last_key
from last_kept
cross join highest_blank
