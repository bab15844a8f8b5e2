-- One row per eligible consultant among the first few of a request.
select
    segment,
    consultant_id,
    rank
from api.matches
where eligible and rank <= $top
