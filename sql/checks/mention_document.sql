-- One row per mention found in a document that is not there.
with
document as (
    select
        'profile' as document_kind,
        consultant_key as document_key,
        record_hash,
        closed_at
    from consultant
    union all
    select
        'request' as document_kind,
        request_key as document_key,
        record_hash,
        closed_at
    from client_request
)

select
    mention.mention_id as subject,
    'its document is gone' as detail
from mention
anti join document
    on
        mention.document_kind = document.document_kind
        and mention.document_key = document.document_key
