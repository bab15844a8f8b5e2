-- One row per run, the latest first.
select
    run_id,
    as_of,
    started_at,
    finished_at,
    outcome,
    message,
    published_file,
    content_hash
from run
order by started_at desc, run_id desc
limit $top
