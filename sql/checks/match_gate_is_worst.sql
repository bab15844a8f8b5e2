-- One row per match whose gate outcome is not the worst of its gates.
with
worst as (
    select
        request_key,
        consultant_key,
        case
            when bool_or(outcome = 'fail') then 'fail'
            when bool_or(outcome = 'unknown') then 'unknown'
            else 'pass'
        end as gate_outcome
    from match_gate
    group by request_key, consultant_key
)

select
    concat('request ', match.request_key, ', consultant ', match.consultant_key) as subject,
    concat('match says ', match.gate_outcome, ', gates say ', worst.gate_outcome) as detail
from match
full join worst on match.request_key = worst.request_key and match.consultant_key = worst.consultant_key
where
    match.gate_outcome is distinct from worst.gate_outcome
    or match.is_eligible is distinct from (worst.gate_outcome <> 'fail')
