-- One row per consultant that is closed without a reason or has a reason without being closed.
select
    consultant_id as subject,
    'closed and reason disagree' as detail
from consultant
where (closed_at is null) != (closed_reason = '')
