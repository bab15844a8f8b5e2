-- One row per match of one request, best first.
select
    rank,
    consultant_id,
    consultant_name,
    score,
    eligible,
    gate_outcome,
    confidence,
    coverage,
    segment,
    score_micro,
    score_sweet_spot,
    score_larger,
    request_id,
    title,
    company
from api.matches
where request_id = $request_id and rank is not null
order by rank
limit $top
