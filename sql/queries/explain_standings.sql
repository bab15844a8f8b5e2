-- One row per kept match of one request: its place and its scores, the pure ones too.
select
    consultant_id,
    consultant_name,
    rank,
    eligible,
    score,
    score_micro,
    score_sweet_spot,
    score_larger
from api.matches
where request_id = $request_id
order by
    rank asc nulls last,
    consultant_id asc
