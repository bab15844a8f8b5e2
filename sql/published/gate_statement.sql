-- One row per thing that an open document states about a gate.
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

select gate_statement.*
from gate_statement
semi join open_document
    on
        gate_statement.document_kind = open_document.document_kind
        and gate_statement.document_key = open_document.document_key
