-- One row per gate of one pair, failures first.
select
    gate,
    outcome,
    request_value,
    consultant_value
from api.match_gates
where
    request_id = $request_id
    and consultant_id = $consultant_id
order by
    case outcome when 'fail' then 0 when 'unknown' then 1 else 2 end,
    gate
