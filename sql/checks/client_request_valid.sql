-- One row per open request that was past its validThrough when it was last sent.
select
    request_id as subject,
    'valid through ' || valid_through || ', last sent on ' || cast(last_seen_at as date) as detail
from client_request
where closed_at is null and valid_through < cast(last_seen_at as date)
