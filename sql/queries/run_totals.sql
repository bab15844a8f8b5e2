-- One row: what the verdict of a run is made from.
with
source_totals as (
    select
        coalesce(sum(new_count), 0) as new_count,
        coalesce(sum(changed_count), 0) as changed_count,
        coalesce(sum(closed_count), 0) as closed_count,
        coalesce(sum(quarantined_count), 0) as quarantined_count,
        string_agg(source_id || ' ' || outcome, ', ' order by source_id)
        filter (where outcome <> 'ok') as troubled_sources
    from source_run
    where run_id = $run_id
)

select
    source_totals.new_count,
    source_totals.changed_count,
    source_totals.closed_count,
    source_totals.quarantined_count,
    source_totals.troubled_sources,
    (select count(*) from consultant where closed_at is null) as consultant_count,
    (select count(*) from client_request where closed_at is null) as request_count,
    (select count(*) from match) as match_count
from source_totals
