-- One row per open consultant: where and from when on he can be sent, and what clients ask that he settles.
with
judged as (
    select
        consultant_key,
        bit_or(cast(1 as hugeint) << demand_number) filter (where outcome = 'pass') as passed_bits,
        bit_or(cast(1 as hugeint) << demand_number) filter (where outcome = 'fail') as failed_bits
    from snapshot.demand_verdict
    group by consultant_key
),

stated as (
    select
        gate_statement.document_key as consultant_key,
        bool_or(gate_statement.value = 'remote only') as is_remote_only,
        bool_or(gate_statement.value = 'on site only') as is_on_site_only,
        -- Several days that are told are all possible.
        min(gate_statement.first_on) as first_on,
        if(
            bool_or(gate_statement.gate = 'availability' and gate_statement.last_on is null),
            null,
            max(gate_statement.last_on)
        ) as last_on
    from gate_statement
    where gate_statement.document_kind = 'profile' and gate_statement.outranked_by = ''
    group by gate_statement.document_key
)

select
    consultant.consultant_key,
    coalesce(stated.is_remote_only, false) as is_remote_only,
    coalesce(stated.is_on_site_only, false) as is_on_site_only,
    -- Whoever works remotely only is near nobody.
    if(stated.is_remote_only, null, place_city(consultant.location)) as city,
    place_region(consultant.location) as region,
    -- Not stated: neither too late for anybody nor in time for certain.
    coalesce(stated.first_on, date '-infinity') as free_first,
    coalesce(stated.last_on, date 'infinity') as free_last,
    coalesce(judged.passed_bits, 0) as passed_bits,
    coalesce(judged.failed_bits, 0) as failed_bits
from consultant
left join stated on consultant.consultant_key = stated.consultant_key
left join judged on consultant.consultant_key = judged.consultant_key
where consultant.closed_at is null
