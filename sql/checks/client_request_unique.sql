-- One row per key, id or place in a source that two rows of client_request share.
select
    request_id as subject,
    'two rows have this id' as detail
from client_request
group by request_id
having count(*) > 1
union all
select
    cast(request_key as text) as subject,
    'two rows have this key' as detail
from client_request
group by request_key
having count(*) > 1
union all
select
    source_id || ' ' || native_id as subject,
    'two rows come from this record' as detail
from client_request
group by source_id, native_id
having count(*) > 1
