-- One row per version that open documents were read with; read_count is of those that stand as they did then.
select
    coalesce(interpretation.interpreter_version, '') as interpreter_version,
    count(interpretation.record_hash) as read_count,
    count(*) as document_count
from document
left join interpretation
    on
        document.document_kind = interpretation.document_kind
        and document.document_key = interpretation.document_key
        and document.record_hash = interpretation.record_hash
where document.closed_at is null
group by all
order by interpreter_version
