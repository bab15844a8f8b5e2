-- One row: the request of the pair, as far as its points depend on it.
select
    client_request.request_key,
    client_request.rate_max_cents,
    cast(null as timestamptz) as closed_at
from published.result.client_request as client_request
where client_request.request_id = $request_id
