-- One row per statement about a gate of a document that is not there.
select
    gate_statement.document_kind || ' ' || gate_statement.document_key as subject,
    gate_statement.value || ': its document is gone' as detail
from gate_statement
anti join document
    on
        gate_statement.document_kind = document.document_kind
        and gate_statement.document_key = document.document_key
