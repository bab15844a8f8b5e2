-- One row per stage of a run that is handed out.
with
published_run as (
    select * from snapshot.published_run
)

select run_stage.*
from run_stage
semi join published_run on run_stage.run_id = published_run.run_id
