-- One row per thing that clients ask and open consultant whose own words settle it: pass or fail.
with
stated as (
    select distinct
        consultant.consultant_key,
        gate_statement.gate,
        gate_statement.value
    from gate_statement
    inner join consultant
        on
            gate_statement.document_kind = 'profile'
            and gate_statement.document_key = consultant.consultant_key
    where consultant.closed_at is null and gate_statement.outranked_by = ''
),

ruled as (
    select
        demand.demand_number,
        stated.consultant_key,
        gate_rule.outcome
    from snapshot.demand as demand
    inner join snapshot.gate_rule as gate_rule
        on
            demand.gate = gate_rule.gate
            and demand.value = gate_rule.asked
    inner join stated
        on
            gate_rule.gate = stated.gate
            and gate_rule.stated = stated.value
),

spoken as (
    select
        demand.demand_number,
        stated.consultant_key,
        if(stated.value = demand.value, 'pass', 'fail') as outcome
    from snapshot.demand as demand
    inner join stated
        on
            demand.gate = stated.gate
            and stated.value in (demand.value, 'no ' || demand.value)
    where demand.gate = 'language'
),

-- Whoever lists his languages speaks no other, but English is often left out where all is written in it, and
-- one that nobody here knows may stand there by another name.
unlisted as (
    select
        demand.demand_number,
        stated.consultant_key,
        'fail' as outcome
    from snapshot.demand as demand
    inner join stated
        on
            demand.gate = stated.gate
            and stated.value = 'listed'
    anti join stated as own
        on
            stated.consultant_key = own.consultant_key
            and demand.gate = own.gate
            and own.value in (demand.value, 'basic ' || demand.value)
    where demand.gate = 'language' and demand.value not in ('English', 'another language')
),

settled as (
    select * from ruled
    union all by name
    select * from spoken
    union all by name
    select * from unlisted
)

-- One who states both is not ruled out for certain.
select
    demand_number,
    consultant_key,
    if(bool_or(outcome = 'pass'), 'pass', 'fail') as outcome
from settled
group by demand_number, consultant_key
