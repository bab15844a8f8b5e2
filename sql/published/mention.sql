-- One row per concept found in an open document; the snippet has contact data masked already.
select
    mention.document_kind,
    mention.document_key,
    mention.mention_id,
    mention.field,
    mention.concept,
    mention.label,
    mention.type,
    mention.surface,
    mention.start_offset,
    mention.end_offset,
    mention.snippet,
    mention.assertion,
    mention.years,
    mention.version,
    mention.last_used_year,
    mention.expires_on,
    mention.rule,
    mention.interpreter_version
from mention
semi join document
    on
        document.closed_at is null
        and mention.document_kind = document.document_kind
        and mention.document_key = document.document_key
