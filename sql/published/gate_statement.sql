-- One row per thing that an open document states about a gate.
select gate_statement.*
from gate_statement
semi join document
    on
        document.closed_at is null
        and gate_statement.document_kind = document.document_kind
        and gate_statement.document_key = document.document_key
