-- One row per client request that is to be stored as it was sent: new, changed, returned, past its time.
with
sent as (
    select
        *,
        stored_key is not null and stored_closed_at is null as is_open
    from snapshot.stg_client_request
),

stored as (
    select * from client_request
),

kept as (
    select
        *,
        row_number() over (partition by stored_key is null order by native_id) as position
    from sent
    where status in ('new', 'changed') or (status = 'unchanged' and (was_missed or (is_open and is_expired)))
),

highest as (
    select coalesce(max(request_key), 0) as request_key from stored
)

select
    kept.status,
    kept.stored_closed_at is not null as was_closed,
    cast(coalesce(kept.stored_key, highest.request_key + kept.position) as integer) as request_key,
    case
        when kept.stored_id is not null then kept.stored_id
        -- Another source uses this id already. The name of a source has no colon and an id as sent none
        -- that is doubled, so that whatever sources send no two rows can get one id.
        when
            contains(kept.native_id, '::')
            or kept.native_id in (select stored.request_id from stored)
            then kept.source_id || '::' || kept.native_id
        else kept.native_id
    end as request_id,
    kept.source_id,
    kept.native_id,
    kept.title,
    kept.company,
    kept.text,
    kept.location,
    kept.posted_on,
    kept.posted_precision,
    kept.valid_through,
    kept.ats_id,
    kept.systems,
    kept.employees,
    kept.has_it_manager,
    kept.segment,
    kept.rate_max_cents,
    kept.is_rate_hard,
    kept.required,
    kept.preferred,
    kept.certifications,
    kept.url,
    kept.is_remote,
    kept.field_route,
    kept.start_date,
    kept.languages,
    kept.clearance,
    kept.work_permit,
    kept.is_on_site,
    kept.record_hash,
    coalesce(kept.stored_first_seen_at, kept.as_of) as first_seen_at,
    kept.as_of as last_seen_at,
    cast([] as date[]) as missed_on,
    if(kept.is_expired, coalesce(kept.stored_closed_at, kept.as_of), null) as closed_at,
    if(kept.is_expired, 'past its validThrough ' || kept.valid_through, '') as closed_reason
from kept
cross join highest
