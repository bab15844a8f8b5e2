-- One row per variant: its score over the segments that the client may be of.
select
    consultant_key as variant,
    cast(sum(permille * points) as bigint) // 1000 as score_millipoints
from snapshot.pair_segment
group by consultant_key
order by consultant_key
