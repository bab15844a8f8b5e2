-- One row per asked request and twin.
select
    matches.request_id,
    matches.segment,
    matches.consultant_id,
    matches.rank,
    matches.score
from api.matches as matches
where
    matches.request_id in (select unnest($requests))
    and matches.consultant_id in (select unnest($consultants))
order by
    matches.request_id,
    matches.consultant_id
