-- One row per record that was not kept, with the reason, of the runs that are handed out.
with
published_run as (
    select * from snapshot.published_run
)

select quarantine.*
from quarantine
semi join published_run on quarantine.run_id = published_run.run_id
