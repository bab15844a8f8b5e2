-- One row per batch of open documents that were read as they stand.
with
open_document as (
    select
        'profile' as document_kind,
        consultant_key as document_key,
        record_hash
    from consultant
    where closed_at is null
    union all
    select
        'request' as document_kind,
        request_key as document_key,
        record_hash
    from client_request
    where closed_at is null
),

stored as (
    select
        open_document.document_kind,
        open_document.document_key,
        (row_number() over (
            partition by open_document.document_kind order by open_document.document_key
        ) - 1) // $document_batch as batch
    from open_document
    semi join interpretation
        on
            open_document.document_kind = interpretation.document_kind
            and open_document.document_key = interpretation.document_key
            and open_document.record_hash = interpretation.record_hash
)

select
    document_kind,
    batch,
    min(document_key) as first_key,
    max(document_key) as last_key,
    count(*) as document_count
from stored
group by document_kind, batch
order by document_kind, batch
