-- One row per mention found in a document that is not there.
select
    mention.mention_id as subject,
    'its document is gone' as detail
from mention
anti join document
    on
        mention.document_kind = document.document_kind
        and mention.document_key = document.document_key
