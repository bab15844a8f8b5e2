-- One row: why a request has no score, empty if it has one.
select unscored_reason
from api.requests
where request_id = $request_id
