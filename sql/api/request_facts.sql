-- One row per thing that an open request says as a whole.
create view api.request_facts as
select
    client_request.request_id,
    document_fact.fact,
    document_fact.field,
    document_fact.surface,
    document_fact.start_offset,
    document_fact.end_offset,
    document_fact.rule
from result.document_fact
inner join result.client_request
    on
        document_fact.document_kind = 'request'
        and document_fact.document_key = client_request.request_key;

comment on view api.request_facts is
'What requests say as a whole, about no single skill, with the place it stands.';

comment on column api.request_facts.request_id is 'The request.';

comment on column api.request_facts.fact is 'What is said: no_certifications, the client wants none.';

comment on column api.request_facts.field is 'Field of the request.';

comment on column api.request_facts.surface is 'The words as they stand in the text.';

comment on column api.request_facts.start_offset is 'Where they begin in the field, in code points.';

comment on column api.request_facts.end_offset is 'Where they end.';

comment on column api.request_facts.rule is 'Cue that found it.';
