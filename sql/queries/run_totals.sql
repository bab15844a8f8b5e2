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
),

open_source as (
    select source_id from consultant
    where closed_at is null
    union distinct
    select source_id from client_request
    where closed_at is null
),

-- Their file is gone or was not asked for; their records still match.
unread as (
    select string_agg(source_id, ', ' order by source_id) as unread_sources
    from open_source
    where source_id not in (
        select source_run.source_id from source_run
        where source_run.run_id = $run_id
    )
)

select
    source_totals.new_count,
    source_totals.changed_count,
    source_totals.closed_count,
    source_totals.quarantined_count,
    source_totals.troubled_sources,
    unread.unread_sources,
    (
        select count(*) from consultant
        where closed_at is null
    ) as consultant_count,
    (
        select count(*) from client_request
        where closed_at is null
    ) as request_count,
    (select count(*) from match) as match_count,
    (
        select count(*) from verdict_note
        where run_id = $run_id and not is_kept
    ) as refused_verdict_count
from source_totals
cross join unread
