-- One row: how many records of the source are being closed.
select count(*) as closed_count
from (
    select status from snapshot.consultant_next
    union all
    select status from snapshot.client_request_next
) as leaving
where status = 'closed'
