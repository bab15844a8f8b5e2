-- One row: how many of the records that the source sent are of each status.
with
record as (
    select status from snapshot.stg_consultant
    union all
    select status from snapshot.stg_client_request
),

reject as (
    select * from staging.reject_row
),

tally as (
    select
        count(*) as record_count,
        count(*) filter (where status = 'new') as new_count,
        count(*) filter (where status = 'unchanged') as unchanged_count,
        count(*) filter (where status = 'changed') as changed_count,
        count(*) filter (where status = 'duplicate') as duplicate_count,
        count(*) filter (where status = 'quarantined') as unkept_count
    from record
),

rejected as (
    select count(*) as reject_count from reject
)

select
    tally.record_count + rejected.reject_count as found_count,
    tally.new_count,
    tally.unchanged_count,
    tally.changed_count,
    tally.duplicate_count,
    tally.unkept_count + rejected.reject_count as quarantined_count
from tally
cross join rejected
