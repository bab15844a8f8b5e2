-- One row per batch of open documents that were read as they stand.
with
stored as (
    select
        document.document_kind,
        document.document_key,
        (row_number() over (
            partition by document.document_kind order by document.document_key
        ) - 1) // $document_batch as batch
    from document
    semi join interpretation
        on
            document.document_kind = interpretation.document_kind
            and document.document_key = interpretation.document_key
            and document.record_hash = interpretation.record_hash
    where document.closed_at is null
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
