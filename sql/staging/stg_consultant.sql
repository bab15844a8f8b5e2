-- One row per consultant record that the source sent, typed, with its status or the reason it cannot be kept.
with
profile_row as (
    select
        rowid,
        *
    from staging.profile_row
),

stored as (
    select * from consultant
    where source_id = $source_id
),

typed as (
    select
        cast($source_id as text) as source_id,
        cast($as_of as timestamptz) as as_of,
        row_number() over (order by rowid) as ordinal,
        native_id,
        name,
        headline,
        text,
        location,
        try_cast(rate_cents as integer) as rate_cents,
        skills,
        certifications,
        contact,
        url,
        coalesce(field_route, '') as field_route,
        coalesce(available_from, '') as available_from,
        coalesce(languages, []) as languages,
        coalesce(clearance, []) as clearance,
        coalesce(work_permit, []) as work_permit,
        coalesce(remote, '') as remote,
        -- Hashed as text, so that no version of the database changes it. A field added later must add
        -- nothing while it is empty, or every stored record would look changed.
        sha256(concat_ws(
            chr(30),
            coalesce(name, ''),
            coalesce(headline, ''),
            coalesce(text, ''),
            coalesce(location, ''),
            coalesce(rate_cents, ''),
            coalesce(array_to_string(skills, chr(31)), ''),
            coalesce(array_to_string(certifications, chr(31)), ''),
            coalesce(array_to_string(flatten(contact), chr(31)), ''),
            coalesce(url, ''),
            'available_from ' || nullif(available_from, ''),
            'languages ' || nullif(array_to_string(languages, chr(31)), ''),
            'clearance ' || nullif(array_to_string(clearance, chr(31)), ''),
            'work_permit ' || nullif(array_to_string(work_permit, chr(31)), ''),
            'remote ' || nullif(remote, '')
        )) as record_hash,
        case
            when coalesce(trim(native_id), '') = '' then 'the record has no id'
            when rate_cents is not null and coalesce(try_cast(rate_cents as integer), -1) < 0
                then 'the rate is no possible amount'
            when not is_day_or_now(available_from) then 'the day from which he is available is no day'
            when remote not in ('', 'yes', 'no', 'only') then 'remote is not yes, no or only'
            else ''
        end as problem
    from profile_row
),

counted as (
    select
        *,
        row_number() over (partition by problem, native_id order by ordinal) as occurrence
    from typed
)

select
    counted.* exclude (occurrence),
    stored.consultant_key as stored_key,
    stored.consultant_id as stored_id,
    stored.first_seen_at as stored_first_seen_at,
    stored.closed_at as stored_closed_at,
    coalesce(len(stored.missed_on), 0) > 0 as was_missed,
    case
        when counted.problem != '' then 'quarantined'
        when counted.occurrence > 1 then 'duplicate'
        when stored.consultant_key is null then 'new'
        when stored.record_hash != counted.record_hash or stored.closed_at is not null then 'changed'
        else 'unchanged'
    end as status
from counted
left join stored on counted.native_id = stored.native_id
