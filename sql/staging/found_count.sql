-- One row: how many records the source sent, and how many of them cannot be kept.
with
record as (
    select problem from snapshot.stg_consultant
    union all
    select problem from snapshot.sent_client_request
    union all
    select 'could not be read' as problem from staging.reject_row
)

select
    count(*) as found_count,
    count(*) filter (where problem != '') as quarantined_count
from record
