-- One row per scored request and consultant of the sample.
select
    scored_request.request_key,
    sample.consultant_key
from snapshot.scored_request as scored_request
cross join snapshot.sample as sample
