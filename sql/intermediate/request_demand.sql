-- One row per open request and thing that its client asks at a gate.
select distinct
    client_request.request_key,
    demand.demand_number,
    demand.gate
from gate_statement
inner join client_request
    on
        gate_statement.document_kind = 'request'
        and gate_statement.document_key = client_request.request_key
inner join snapshot.demand as demand
    on
        gate_statement.gate = demand.gate
        and gate_value(gate_statement.value) = demand.value
where client_request.closed_at is null and gate_statement.outranked_by = ''
