-- One row per concept found in an open document.
create view api.mentions as
with
document as (
    select
        'request' as document_kind,
        request_key as document_key,
        request_id as document_id
    from result.client_request
    union all
    select
        'profile' as document_kind,
        consultant_key as document_key,
        consultant_id as document_id
    from result.consultant
)

select
    mention.mention_id,
    mention.document_kind,
    document.document_id,
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
    mention.rule,
    split_part(mention.interpreter_version, '.', 1) as taxonomy_version
from result.mention
inner join document
    on
        mention.document_kind = document.document_kind
        and mention.document_key = document.document_key;

comment on view api.mentions is 'What was found in requests and profiles, with the place it stands.';

comment on column api.mentions.mention_id is 'Id that api.match_lines.mention_ids refers to.';

comment on column api.mentions.document_kind is 'request or profile.';

comment on column api.mentions.document_id is 'request_id or consultant_id.';

comment on column api.mentions.field is 'Field of the document.';

comment on column api.mentions.concept is 'Concept of the taxonomy.';

comment on column api.mentions.label is 'The concept in words.';

comment on column api.mentions.type is 'skill or certification.';

comment on column api.mentions.surface is 'The words as they stand in the text.';

comment on column api.mentions.start_offset is 'Where they begin in the field, in code points.';

comment on column api.mentions.end_offset is 'Where they end.';

comment on column api.mentions.snippet is 'The words around them, contact data masked.';

comment on column api.mentions.assertion is
'What is said of it: required, preferred, optional, held, in_progress, expired, negated or mentioned.';

comment on column api.mentions.years is 'Years of experience, if stated.';

comment on column api.mentions.rule is 'Alias or cue that found it.';

comment on column api.mentions.taxonomy_version is
'Hash of the taxonomy that it was found with; that of its run is in api.runs.';
