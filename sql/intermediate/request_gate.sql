-- One row per open request: where and when its client needs somebody, and what else it asks at the gates.
with
demanded as (
    select
        request_key,
        bit_or(cast(1 as hugeint) << demand_number) as demand_bits
    from snapshot.request_demand
    group by request_key
),

stated as (
    select
        gate_statement.document_key as request_key,
        bool_or(gate_statement.value = 'remote') as is_remote,
        bool_or(gate_statement.gate = 'location' and gate_statement.value <> 'remote') as is_somewhere,
        bool_or(gate_statement.value in ('on site', 'hybrid')) as is_on_site,
        -- Several days that are told are all possible.
        min(gate_statement.first_on) as first_on,
        if(
            bool_or(gate_statement.gate = 'availability' and gate_statement.last_on is null),
            null,
            max(gate_statement.last_on)
        ) as last_on
    from gate_statement
    where gate_statement.document_kind = 'request' and gate_statement.outranked_by = ''
    group by gate_statement.document_key
)

select
    client_request.request_key,
    -- The field counts more than the text.
    client_request.is_remote or coalesce(stated.is_remote and not stated.is_somewhere, false) as is_remote,
    coalesce(stated.is_on_site and not stated.is_remote and not client_request.is_remote, false)
        as is_on_site,
    place_city(client_request.location) as city,
    place_region(client_request.location) as region,
    -- A day that is past means now. Infinity: nobody is needed on a day, and whoever comes is in time.
    if(stated.first_on is null, date 'infinity', greatest(stated.first_on, basis.as_of_on)) as start_first,
    if(stated.last_on is null, date 'infinity', greatest(stated.last_on, basis.as_of_on)) as start_last,
    coalesce(demanded.demand_bits, 0) as demand_bits
from client_request
cross join snapshot.basis as basis
left join stated on client_request.request_key = stated.request_key
left join demanded on client_request.request_key = demanded.request_key
where client_request.closed_at is null
