-- One row per row of the inbox of verdicts that was not kept or has no score, of the published runs.
select verdict_note.*
from verdict_note
semi join snapshot.published_run as published_run on verdict_note.run_id = published_run.run_id
