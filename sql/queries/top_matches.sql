-- One row per match among the best few of each request.
select
    request_id,
    title,
    company,
    segment,
    rank,
    consultant_id,
    consultant_name,
    score,
    eligible,
    gate_outcome,
    confidence,
    coverage
from api.matches
where rank <= $top
order by request_id, rank
