-- One row per consultant of the source whose row is about to change: sent anew, returned, missing.
with
sent as (
    select * from snapshot.stg_consultant
),

stored as (
    select * from consultant
),

kept as (
    select
        *,
        row_number() over (partition by stored_key is null order by native_id) as position
    from sent
    where status in ('new', 'changed') or (status = 'unchanged' and was_missed)
),

highest as (
    select coalesce(max(consultant_key), 0) as consultant_key from stored
),

arriving as (
    select
        kept.status,
        kept.stored_closed_at is not null as was_closed,
        cast(coalesce(kept.stored_key, highest.consultant_key + kept.position) as integer) as consultant_key,
        case
            when kept.stored_id is not null then kept.stored_id
            -- Another source uses this id already. The name of a source has no colon and an id as sent none
            -- that is doubled, so that whatever sources send no two rows can get one id.
            when
                contains(kept.native_id, '::')
                or kept.native_id in (select stored.consultant_id from stored)
                then kept.source_id || '::' || kept.native_id
            else kept.native_id
        end as consultant_id,
        kept.source_id,
        kept.native_id,
        kept.name,
        kept.headline,
        kept.text,
        kept.location,
        kept.rate_cents,
        kept.skills,
        kept.certifications,
        kept.url,
        kept.field_route,
        kept.available_from,
        kept.languages,
        kept.clearance,
        kept.work_permit,
        kept.remote,
        kept.record_hash,
        coalesce(kept.stored_first_seen_at, kept.as_of) as first_seen_at,
        kept.as_of as last_seen_at,
        cast([] as date[]) as missed_on,
        cast(null as timestamptz) as closed_at,
        '' as closed_reason
    from kept
    cross join highest
),

stored_here as (
    select
        *,
        cast(cast($as_of as timestamptz) as date) as run_on
    from stored
    where source_id = $source_id and closed_at is null
),

gone as (
    select canonical_url(locator) as page from staging.gone_row
),

absent as (
    select
        stored_here.*,
        -- A site that suddenly answers so for most of its pages has moved, or is broken.
        cast($is_plentiful as boolean)
        and (
            canonical_url(stored_here.url) in (select gone.page from gone)
            or canonical_url(stored_here.native_id) in (select gone.page from gone)
        ) as is_gone
    from stored_here
    anti join sent on stored_here.native_id = sent.native_id
),

-- A night counts once, however often it is run.
missed as (
    select
        * exclude (run_on, is_gone) replace (
            if(is_gone, missed_on, list_sort(list_distinct(list_append(missed_on, run_on)))) as missed_on
        ),
        if(is_gone, 'gone (404 or 410) on ' || run_on, '') as reason
    from absent
    where is_gone or cast($is_complete as boolean)
),

leaving as (
    select
        * replace (
            if(
                reason = '' and len(missed_on) >= $after_misses,
                'not sent on ' || array_to_string(missed_on, ', '),
                reason
            ) as reason
        )
    from missed
)

select * from arriving
union all by name
select
    if(reason = '', 'missed', 'closed') as status,
    false as was_closed,
    * exclude (reason) replace (
        if(reason = '', null, cast($as_of as timestamptz)) as closed_at,
        reason as closed_reason
    )
from leaving
