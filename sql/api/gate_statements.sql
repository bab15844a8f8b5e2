-- One row per thing that an open document states about a gate.
create view api.gate_statements as
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
    gate_statement.document_kind,
    document.document_id,
    gate_statement.gate,
    gate_statement.value,
    gate_statement.first_on,
    gate_statement.last_on,
    gate_statement.field,
    gate_statement.surface,
    gate_statement.start_offset,
    gate_statement.end_offset,
    gate_statement.rule,
    gate_statement.outranked_by
from result.gate_statement
inner join document
    on
        gate_statement.document_kind = document.document_kind
        and gate_statement.document_key = document.document_key;

comment on view api.gate_statements is
'What requests ask and profiles state about the gates, in a field of their own or in a text, with its place.';

comment on column api.gate_statements.document_kind is 'request or profile.';

comment on column api.gate_statements.document_id is 'request_id or consultant_id.';

comment on column api.gate_statements.gate is 'availability, location, language, clearance or permit.';

comment on column api.gate_statements.value is
'What is asked or stated: Spanish, no Spanish, listed (all languages are told), Secret, US citizen, on site.';

comment on column api.gate_statements.first_on is
'Of availability: the earliest day that may be meant; null for open.';

comment on column api.gate_statements.last_on is
'Of availability: the latest day that may be meant; null for open.';

comment on column api.gate_statements.field is
'Field of the document: text, title, headline, or one of their own: available_from, languages, on_site.';

comment on column api.gate_statements.surface is 'The words as they stand in the field.';

comment on column api.gate_statements.start_offset is 'Where they begin in the field, in code points.';

comment on column api.gate_statements.end_offset is 'Where they end.';

comment on column api.gate_statements.rule is 'Wording that found it.';

comment on column api.gate_statements.outranked_by is
'Field of their own that says otherwise, or says it already; empty where the statement counts.';
