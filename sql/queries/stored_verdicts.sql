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
    asked_millipoints,
    -- Of a record that was never read no score can be expected.
    score_millipoints is not null
    or (
        request_id in (select client_request.request_id from client_request)
        and consultant_id in (select consultant.consultant_id from consultant)
    ) as is_known
from verdict
order by request_id, consultant_id
