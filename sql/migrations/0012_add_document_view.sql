-- Profiles and requests alike: every document that was ever stored, open while closed_at is null.
create view document as
select
    'profile' as document_kind,
    consultant_key as document_key,
    consultant_id as document_id,
    record_hash,
    closed_at
from consultant
union all
select
    'request' as document_kind,
    request_key as document_key,
    request_id as document_id,
    record_hash,
    closed_at
from client_request;
