-- One row per concept that a consultant lacks, those first that would open most requests.
select
    label,
    type,
    unlocked_count,
    points,
    request_count,
    cast(points / request_count as decimal(6, 3)) as mean_points,
    unlocked_requests,
    concept,
    consultant_id
from api.consultant_gaps
where consultant_id = $consultant_id
order by unlocked_count desc, points desc, concept asc
limit $top
