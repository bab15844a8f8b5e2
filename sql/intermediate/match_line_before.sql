-- One row per line of a kept pair as it stood before a trial.
select
    request_key,
    consultant_key,
    kind,
    item,
    points_millipoints
from match_line
