-- One row per stage of a run.
select * from run_stage
