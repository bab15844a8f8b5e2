-- One row per run that is handed out: the one that publishes and the latest before it.
select run_id
from run
qualify row_number() over (order by run_id = $run_id desc, started_at desc, run_id desc) <= $kept
