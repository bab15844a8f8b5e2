-- One row: how many records of the source are being closed, and how many are open again.
with
record as (
    select
        closed_at,
        was_closed
    from snapshot.consultant_next
    union all
    select
        closed_at,
        was_closed
    from snapshot.client_request_next
)

select
    count(*) filter (where closed_at is not null and not was_closed) as closed_count,
    count(*) filter (where closed_at is null and was_closed) as reopened_count
from record
