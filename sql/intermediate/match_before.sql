-- One row per kept pair as it stood before a trial: its place and its score.
select
    request_key,
    consultant_key,
    rank,
    score_millipoints
from match
