-- One row per thing that an open document says as a whole.
select document_fact.*
from document_fact
semi join document
    on
        document.closed_at is null
        and document_fact.document_kind = document.document_kind
        and document_fact.document_key = document.document_key
