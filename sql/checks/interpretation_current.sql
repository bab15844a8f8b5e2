-- One row per open document that was not read as it stands, or read twice.
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
    document.document_kind || ' ' || document.document_key as subject,
    'read ' || count(interpretation.record_hash) || ' times as it stands' as detail
from document
left join interpretation
    on
        document.document_kind = interpretation.document_kind
        and document.document_key = interpretation.document_key
        and document.record_hash = interpretation.record_hash
where document.closed_at is null
group by document.document_kind, document.document_key
having count(interpretation.record_hash) != 1
