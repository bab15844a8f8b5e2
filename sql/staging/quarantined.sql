-- One row per record that the source sent and that is not kept, with the reason.
with
reject as (
    select
        "at" as place,  -- noqa: RF06
        reason
    from staging.reject_row
),

record as (
    select * from snapshot.stg_consultant
    union all by name
    select * from snapshot.stg_client_request
),

unkept as (
    select
        case
            when coalesce(trim(native_id), '') = '' then 'record ' || ordinal else 'id ' || native_id
        end as place,
        problem as reason
    from record
    where status = 'quarantined'
)

select
    cast($run_id as text) as run_id,
    cast($source_id as text) as source_id,
    place,
    reason
from (
    select * from reject
    union all by name
    select * from unkept
) as refused
order by place, reason
