-- One row per version that open documents were read with; read_count is of those that stand as they did then.
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
)

select
    coalesce(interpretation.interpreter_version, '') as interpreter_version,
    count(interpretation.record_hash) as read_count,
    count(*) as document_count
from open_document
left join interpretation
    on
        open_document.document_kind = interpretation.document_kind
        and open_document.document_key = interpretation.document_key
        and open_document.record_hash = interpretation.record_hash
group by all
order by interpreter_version
