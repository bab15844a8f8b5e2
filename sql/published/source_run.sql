-- One row per source and run.
select * from source_run
