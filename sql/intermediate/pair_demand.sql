-- One row per pair and gate at which its client asks for something of the consultant himself.
with
judged as (
    select
        pair.request_key,
        pair.consultant_key,
        request_demand.gate,
        coalesce(demand_verdict.outcome, 'unknown') as outcome
    from snapshot.pair as pair
    inner join snapshot.request_demand as request_demand on pair.request_key = request_demand.request_key
    left join snapshot.demand_verdict as demand_verdict
        on
            request_demand.demand_number = demand_verdict.demand_number
            and pair.consultant_key = demand_verdict.consultant_key
)

select
    request_key,
    consultant_key,
    gate,
    case
        when bool_or(outcome = 'fail') then 'fail'
        when bool_and(outcome = 'pass') then 'pass'
        else 'unknown'
    end as outcome
from judged
group by request_key, consultant_key, gate
