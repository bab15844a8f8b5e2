-- One row per open document that was not read as it stands, or read twice.
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
