-- One row per match that is no longer kept, or whose lines are no longer true.
select
    match.request_key,
    match.consultant_key
from match
anti join snapshot.standing_match as standing_match
    on match.request_key = standing_match.request_key and match.consultant_key = standing_match.consultant_key
