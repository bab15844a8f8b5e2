-- One row per concept that requests ask for, those first that would open most requests to somebody.
select
    label,
    type,
    unlocked_request_count,
    unlocked_pair_count,
    missing_points,
    required_count,
    preferred_count,
    holder_count,
    unlocked_consultant_count,
    concept
from api.skill_gaps
order by unlocked_request_count desc, unlocked_pair_count desc, missing_points desc, concept asc
limit $top
