-- One row per fact stated by a document that is not there.
with
document as (
    select
        'profile' as document_kind,
        consultant_key as document_key
    from consultant
    union all
    select
        'request' as document_kind,
        request_key as document_key
    from client_request
)

select
    document_fact.document_kind || ' ' || document_fact.document_key as subject,
    document_fact.fact || ': its document is gone' as detail
from document_fact
anti join document
    on
        document_fact.document_kind = document.document_kind
        and document_fact.document_key = document.document_key
