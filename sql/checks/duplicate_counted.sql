-- One row per source of the run under way whose duplicates are not those that were counted.
with
noted as (
    select
        run_id,
        source_id,
        count(*) as noted_count
    from duplicate_record
    group by run_id, source_id
)

select
    source_run.run_id || ' ' || source_run.source_id as subject,
    'counted ' || source_run.duplicate_count || ', noted ' || coalesce(noted.noted_count, 0) as detail
from source_run
-- Runs of before duplicates were noted only counted them.
inner join run on source_run.run_id = run.run_id and run.finished_at is null
left join noted on source_run.run_id = noted.run_id and source_run.source_id = noted.source_id
where source_run.duplicate_count != coalesce(noted.noted_count, 0)
