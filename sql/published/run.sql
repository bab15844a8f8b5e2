-- One row per run up to the one that publishes; that one ends with the file it writes.
select
    run_id,
    as_of,
    started_at,
    case when run_id = $run_id then $published_at else finished_at end as finished_at,
    outcome,
    message,
    code_version,
    taxonomy_version,
    weights_version,
    case when run_id = $run_id then $published_file else published_file end as published_file,
    case when run_id = $run_id then $content_hash else content_hash end as content_hash
from run
