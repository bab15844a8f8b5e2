-- One row per source of one run.
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
    reason,
    unmapped_fields
from source_run
where run_id = $run_id
order by source_id
