-- One row per match that ranks behind a lower score of the same eligibility or behind an ineligible one.
with
ordered as (
    select
        *,
        lag(score_millipoints) over (partition by request_key order by rank) as score_before,
        lag(is_eligible) over (partition by request_key order by rank) as is_eligible_before
    from match
    where rank is not null
)

select
    concat('request ', request_key, ', consultant ', consultant_key) as subject,
    concat('rank ', rank, ', score ', score_millipoints, ' after ', score_before) as detail
from ordered
where
    (is_eligible and not is_eligible_before)
    or (is_eligible = is_eligible_before and score_millipoints > score_before)
