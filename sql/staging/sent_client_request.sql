-- One row per client request that the source sent, typed, beside what is stored of it.
with
request_row as (
    select
        rowid,
        *
    from staging.request_row
),

stored as (
    select * from client_request
    where source_id = $source_id
),

typed as (
    select
        cast($source_id as text) as source_id,
        cast($as_of as timestamptz) as as_of,
        row_number() over (order by rowid) as ordinal,
        native_id,
        title,
        company,
        text,
        location,
        try_cast(posted_on as date) as posted_on,
        coalesce(posted_precision, '') as posted_precision,
        try_cast(valid_through as date) as valid_through,
        coalesce(trim(ats_id), '') as ats_id,
        try_cast(systems as integer) as systems,
        try_cast(employees as integer) as employees,
        has_it_manager,
        segment,
        try_cast(rate_max_cents as integer) as rate_max_cents,
        is_rate_hard,
        required,
        preferred,
        certifications,
        url,
        is_remote,
        field_route,
        coalesce(start_date, '') as start_date,
        coalesce(languages, []) as languages,
        coalesce(clearance, []) as clearance,
        coalesce(work_permit, []) as work_permit,
        coalesce(is_on_site, false) as is_on_site,
        -- Hashed as text, so that no version of the database changes it. A field added later must add
        -- nothing while it is empty, or every stored record would look changed.
        sha256(concat_ws(
            chr(30),
            coalesce(title, ''),
            coalesce(company, ''),
            coalesce(text, ''),
            coalesce(location, ''),
            coalesce(posted_on, ''),
            coalesce(systems, ''),
            coalesce(employees, ''),
            coalesce(cast(has_it_manager as text), ''),
            coalesce(segment, ''),
            coalesce(rate_max_cents, ''),
            coalesce(cast(is_rate_hard as text), ''),
            coalesce(array_to_string(required, chr(31)), ''),
            coalesce(array_to_string(preferred, chr(31)), ''),
            coalesce(array_to_string(certifications, chr(31)), ''),
            coalesce(url, ''),
            coalesce(cast(is_remote as text), ''),
            coalesce(field_route, ''),
            'posted_precision ' || nullif(nullif(posted_precision, ''), 'day'),
            'valid_through ' || nullif(valid_through, ''),
            'ats_id ' || nullif(trim(ats_id), ''),
            'start_date ' || nullif(start_date, ''),
            'languages ' || nullif(array_to_string(languages, chr(31)), ''),
            'clearance ' || nullif(array_to_string(clearance, chr(31)), ''),
            'work_permit ' || nullif(array_to_string(work_permit, chr(31)), ''),
            if(is_on_site, 'on_site', null)
        )) as record_hash,
        case
            when coalesce(trim(native_id), '') = '' then 'the record has no id'
            when posted_on is not null and try_cast(posted_on as date) is null
                then 'the posting date is no date'
            when posted_precision not in ('', 'day', 'month', 'year')
                then 'the precision of the posting date is unknown'
            when valid_through is not null and try_cast(valid_through as date) is null
                then 'the date until which it is valid is no date'
            when not is_day_or_now(start_date) then 'the day to start on is no day'
            when systems is not null and coalesce(try_cast(systems as integer), -1) < 0
                then 'the number of systems is impossible'
            when employees is not null and coalesce(try_cast(employees as integer), -1) < 0
                then 'the number of employees is impossible'
            when rate_max_cents is not null and coalesce(try_cast(rate_max_cents as integer), -1) < 0
                then 'the highest rate is no possible amount'
            when segment not in ('micro', 'sweet_spot', 'larger') then 'the segment is unknown'
            else ''
        end as problem
    from request_row
)

select
    typed.*,
    row_number() over (partition by typed.problem, typed.native_id order by typed.ordinal) as occurrence,
    canonical_url(typed.url) as page,
    coalesce(typed.valid_through < cast(typed.as_of as date), false) as is_expired,
    stored.request_key as stored_key,
    stored.request_id as stored_id,
    stored.record_hash as stored_hash,
    stored.first_seen_at as stored_first_seen_at,
    stored.closed_at as stored_closed_at,
    coalesce(len(stored.missed_on), 0) > 0 as was_missed
from typed
left join stored on typed.native_id = stored.native_id
