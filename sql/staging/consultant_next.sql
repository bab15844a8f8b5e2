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
        status,
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
        kept.record_hash,
        coalesce(kept.stored_first_seen_at, kept.as_of) as first_seen_at,
        kept.as_of as last_seen_at,
        cast([] as date[]) as missed_on,
        cast(null as timestamptz) as closed_at,
        '' as closed_reason
    from kept
    cross join highest
),

-- A night counts once, however often it is run.
missing as (
    select
        *,
        list_sort(list_distinct(list_append(missed_on, cast(cast($as_of as timestamptz) as date)))) as misses
    from stored
    where
        cast($is_complete as boolean)
        and source_id = $source_id
        and closed_at is null
        and native_id not in (
            select sent.native_id from sent
            where sent.problem = ''
        )
),

leaving as (
    select
        case when len(misses) >= $after_misses then 'closed' else 'missed' end as status,
        * exclude (misses) replace (
            misses as missed_on,
            case when len(misses) >= $after_misses then cast($as_of as timestamptz) end as closed_at,
            case
                when len(misses) >= $after_misses then 'not sent on ' || array_to_string(misses, ', ') else ''
            end as closed_reason
        )
    from missing
)

select * from arriving
union all by name
select * from leaving
