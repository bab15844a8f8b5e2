-- One row per kept pair of a block of requests that has no lines yet.
select
    kept_pair.request_key,
    kept_pair.consultant_key
from snapshot.kept_pair as kept_pair
anti join match
    on kept_pair.request_key = match.request_key and kept_pair.consultant_key = match.consultant_key
where kept_pair.request_key between $first_key and $last_key
