-- One row per source and run whose quarantine does not hold what was counted.
with
held as (
    select
        run_id,
        source_id,
        count(*) as held_count
    from quarantine
    group by run_id, source_id
)

select
    coalesce(source_run.run_id, held.run_id)
    || ' '
    || coalesce(source_run.source_id, held.source_id) as subject,
    'counted '
    || coalesce(source_run.quarantined_count, 0)
    || ', held '
    || coalesce(held.held_count, 0) as detail
from source_run
full join held
    on
        source_run.run_id = held.run_id
        and source_run.source_id = held.source_id
where coalesce(source_run.quarantined_count, 0) != coalesce(held.held_count, 0)
