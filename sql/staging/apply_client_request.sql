-- Puts snapshot.client_request_next in place and marks every request that was sent as seen.
delete from client_request
where request_key in (select n.request_key from snapshot.client_request_next as n);

insert into client_request by name
select * exclude (status, was_closed) from snapshot.client_request_next;

-- That a date is exact is no change of a record: known only since it is asked for, it is noted on the way.
update client_request
set
    last_seen_at = sent.as_of,
    posted_precision = sent.posted_precision
from snapshot.stg_client_request as sent
where
    client_request.source_id = sent.source_id
    and client_request.native_id = sent.native_id
    and sent.status = 'unchanged';
