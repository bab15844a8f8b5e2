-- One row per verdict with the score of the night that first knew its pair.
select
    request_id,
    consultant_id,
    decision,
    reason_code,
    outcome,
    segment,
    rank,
    is_eligible,
    score_millipoints,
    score_micro,
    score_sweet_spot,
    score_larger,
    asked_millipoints
from verdict
order by request_id, consultant_id
