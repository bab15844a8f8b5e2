-- One row per stage of one run, in order.
select
    stage,
    started_at,
    finished_at,
    row_count
from run_stage
where run_id = $run_id
order by started_at, stage
