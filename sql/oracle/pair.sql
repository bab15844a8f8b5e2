-- One row per pair to score: each request of a block that asks for something, with every open consultant.
select
    scored_request.request_key,
    open_consultant.consultant_key
from snapshot.scored_request as scored_request
cross join snapshot.open_consultant as open_consultant
where scored_request.request_key between $first_key and $last_key
