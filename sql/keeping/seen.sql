-- One row per scored request and open consultant: what scoring saw of them tonight.
select
    'request' as document_kind,
    request_key as document_key,
    input_hash
from snapshot.request_input
union all
select
    'profile' as document_kind,
    consultant_key as document_key,
    input_hash
from snapshot.consultant_input
