-- One row per request or consultant whose first place is open or whose place is taken twice.
with
place as (
    select
        concat('request ', request_key) as subject,
        rank
    from match
    where rank is not null
    union all
    select
        concat('consultant ', consultant_key) as subject,
        consultant_rank as rank
    from match
    where consultant_rank is not null
)

select
    subject,
    concat(count(*), ' matches on ', count(distinct rank), ' places from ', min(rank)) as detail
from place
group by subject
having min(rank) <> 1 or count(*) <> count(distinct rank)
