-- One row per source that is in one run twice.
select
    run_id || ' ' || source_id as subject,
    'loaded twice in one run' as detail
from source_run
group by run_id, source_id
having count(*) > 1
