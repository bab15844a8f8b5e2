-- One row per source and run whose records are not all accounted for.
select
    run_id || ' ' || source_id as subject,
    'found ' || found_count || ', accounted for '
    || (new_count + unchanged_count + changed_count + duplicate_count + quarantined_count) as detail
from source_run
where found_count != new_count + unchanged_count + changed_count + duplicate_count + quarantined_count
