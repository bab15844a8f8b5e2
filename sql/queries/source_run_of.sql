-- One row if this source was loaded in this run and did not fail: its counts.
select
    source_id,
    outcome,
    reason,
    found_count,
    new_count,
    unchanged_count,
    changed_count,
    duplicate_count,
    quarantined_count,
    closed_count,
    reopened_count
from source_run
where
    run_id = $run_id
    and source_id = $source_id
    and outcome != 'failed'
