-- One row per record that was kept already, of the runs that are handed out.
with
published_run as (
    select * from snapshot.published_run
)

select duplicate_record.*
from duplicate_record
semi join published_run on duplicate_record.run_id = published_run.run_id
