-- One row per kept pair of a block of requests: the first of each request and the first of each consultant.
select
    request_key,
    consultant_key
from snapshot.kept_pair
where request_key between $first_key and $last_key
