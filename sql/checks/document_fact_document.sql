-- One row per fact stated by a document that is not there.
select
    document_fact.document_kind || ' ' || document_fact.document_key as subject,
    document_fact.fact || ': its document is gone' as detail
from document_fact
anti join document
    on
        document_fact.document_kind = document.document_kind
        and document_fact.document_key = document.document_key
