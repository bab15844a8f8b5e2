-- One row per kept pair: the first of each request and the first of each consultant.
select
    request_key,
    consultant_key
from snapshot.ranking
where rank <= $kept or consultant_rank <= $kept
