-- One row per pair: the request with each variant of the consultant.
select
    scored_request.request_key,
    open_consultant.consultant_key
from snapshot.scored_request as scored_request
cross join snapshot.open_consultant as open_consultant
