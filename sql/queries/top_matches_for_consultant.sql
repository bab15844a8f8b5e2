-- One row per match of one consultant, best first.
select
    consultant_rank,
    request_id,
    title,
    company,
    score,
    consultant_score,
    rank,
    eligible,
    gate_outcome,
    confidence,
    coverage,
    segment,
    consultant_id,
    consultant_name
from api.matches
where consultant_id = $consultant_id and consultant_rank is not null
order by consultant_rank
limit $top
