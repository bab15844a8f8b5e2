-- One row per thing that an open document says as a whole.
with
open_document as (
    select
        'profile' as document_kind,
        consultant_key as document_key
    from consultant
    where closed_at is null
    union all
    select
        'request' as document_kind,
        request_key as document_key
    from client_request
    where closed_at is null
)

select document_fact.*
from document_fact
semi join open_document
    on
        document_fact.document_kind = open_document.document_kind
        and document_fact.document_key = open_document.document_key
