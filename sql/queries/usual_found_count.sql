-- One row: the median of what the last five good runs of a source found, null if there was none.
with
good_run as (
    select found_count from source_run
    where
        source_id = $source_id
        and run_id != $run_id
        and outcome = 'ok'
    order by as_of desc, run_id desc
    limit 5
)

select median(found_count) as usual_count from good_run
