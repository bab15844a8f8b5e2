-- One row per pair with more than one verdict.
select
    request_id || ' ' || consultant_id as subject,
    count(*) || ' verdicts' as detail
from verdict
group by request_id, consultant_id
having count(*) > 1
