-- No row: what the request asks is not known before.
select request_key
from snapshot.client_request
limit 0
