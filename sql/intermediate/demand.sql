-- One row per thing that any open client asks at a gate, with a number of its own from 0 on.
with
asked as (
    select distinct
        gate_statement.gate,
        gate_value(gate_statement.value) as value
    from gate_statement
    inner join client_request
        on
            gate_statement.document_kind = 'request'
            and gate_statement.document_key = client_request.request_key
    where
        client_request.closed_at is null
        and gate_statement.outranked_by = ''
        and gate_statement.gate in ('language', 'clearance', 'permit')
)

select
    cast(row_number() over (order by gate, value) - 1 as integer) as demand_number,
    gate,
    value
from asked
