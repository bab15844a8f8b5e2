-- One row per client_request that is closed without a reason or has a reason without being closed.
select
    request_id as subject,
    'closed and reason disagree' as detail
from client_request
where (closed_at is null) != (closed_reason = '')
