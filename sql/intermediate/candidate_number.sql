-- One row per open consultant without a number on this basis: the next ones, from 0 on.
with
next as (
    select coalesce(max(consultant_number) + 1, 0) as consultant_number
    from snapshot.candidate_number
)

select
    open_consultant.consultant_key,
    cast(
        next.consultant_number + row_number() over (order by open_consultant.consultant_key) - 1 as integer
    ) as consultant_number
from snapshot.open_consultant as open_consultant
cross join next
anti join snapshot.candidate_number as candidate_number
    on open_consultant.consultant_key = candidate_number.consultant_key
