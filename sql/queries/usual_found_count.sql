-- One row: the median of what the last five good runs of a source found, null if there was none.
with
good_run as (
    select source_run.found_count
    from source_run
    inner join run on source_run.run_id = run.run_id
    where
        source_run.source_id = $source_id
        and source_run.run_id != $run_id
        and source_run.outcome = 'ok'
    -- Not by as_of: a run with a clock in the future would be among the last five for ever.
    order by run.started_at desc, run.run_id desc
    limit 5
)

select median(found_count) as usual_count from good_run
