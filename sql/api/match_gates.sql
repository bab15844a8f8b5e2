-- One row per gate of a kept pair.
create view api.match_gates as
select
    client_request.request_id,
    consultant.consultant_id,
    match_gate.gate,
    match_gate.outcome,
    match_gate.request_value,
    match_gate.consultant_value
from result.match_gate
inner join result.client_request on match_gate.request_key = client_request.request_key
inner join result.consultant on match_gate.consultant_key = consultant.consultant_key;

comment on view api.match_gates is
'Rate, location, and if asked availability, language, clearance, permit: never points, whatever the score.';

comment on column api.match_gates.request_id is 'The request.';

comment on column api.match_gates.consultant_id is 'The consultant.';

comment on column api.match_gates.gate is 'Name of the gate.';

comment on column api.match_gates.outcome is 'pass, unknown or fail.';

comment on column api.match_gates.request_value is 'What the client asks for.';

comment on column api.match_gates.consultant_value is 'What the consultant states.';
