-- One row per concept found in an open document; the snippet has contact data masked already.
with
open_document as (
    select
        'profile' as document_kind,
        consultant_key as document_key
    from consultant
    where closed_at is null
    union all
    select
        'request' as document_kind,
        request_key as document_key
    from client_request
    where closed_at is null
)

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
semi join open_document
    on
        mention.document_kind = open_document.document_kind
        and mention.document_key = open_document.document_key
