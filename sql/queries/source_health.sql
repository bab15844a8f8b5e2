-- One row per source of one run, and per source that it did not read though records of it are open.
with
read_source as (
    select * from source_run
    where run_id = $run_id
),

open_record as (
    select source_id from consultant
    where closed_at is null
    union all
    select source_id from client_request
    where closed_at is null
),

unread_source as (
    select
        open_record.source_id,
        'not read' as outcome,
        count(*) || ' records of it stay open' as reason,
        cast([] as text[]) as unmapped_fields
    from open_record
    anti join read_source on open_record.source_id = read_source.source_id
    group by open_record.source_id
),

source as (
    select * from read_source
    union all by name
    select * from unread_source
)

select
    source_id,
    outcome,
    found_count,
    new_count,
    unchanged_count,
    changed_count,
    duplicate_count,
    quarantined_count,
    closed_count,
    reopened_count,
    reason,
    unmapped_fields
from source
order by source_id
