-- One row per source and run that is handed out.
with
published_run as (
    select * from snapshot.published_run
)

select source_run.*
from source_run
semi join published_run on source_run.run_id = published_run.run_id
