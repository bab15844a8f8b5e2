-- One row per consultant who does not stand and has a limit: the points from which on all pairs are stored.
-- No block had a higher one: of all pairs the last of the first has at least what he has of those of a block.
select
    candidate.consultant_key,
    consultant_reach.least_millipoints
from snapshot.consultant_reach as consultant_reach
inner join snapshot.candidate as candidate on consultant_reach.consultant_number = candidate.consultant_number
anti join snapshot.standing_consultant as standing_consultant
    on candidate.consultant_key = standing_consultant.consultant_key
