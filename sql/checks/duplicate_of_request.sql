-- One row per duplicate of a request that does not exist.
select
    duplicate_record.source_id || ' ' || duplicate_record.native_id as subject,
    'no request has the id ' || duplicate_record.of_id as detail
from duplicate_record
anti join client_request on duplicate_record.of_id = client_request.request_id
where duplicate_record.kind = 'request'
