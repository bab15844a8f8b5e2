-- One row per run that is handed out; the one that publishes ends with the file it writes.
with
published_run as (
    select * from snapshot.published_run
)

select
    run.run_id,
    run.as_of,
    run.started_at,
    case when run.run_id = $run_id then $published_at else run.finished_at end as finished_at,
    run.outcome,
    run.message,
    run.code_version,
    run.taxonomy_version,
    run.weights_version,
    case when run.run_id = $run_id then $published_file else run.published_file end as published_file,
    case when run.run_id = $run_id then $content_hash else run.content_hash end as content_hash
from run
semi join published_run on run.run_id = published_run.run_id
