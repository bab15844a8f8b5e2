-- One row per request that would be open after this load if no two were one: those stored first, in order.
with
sent as (
    select * from snapshot.sent_client_request
    where problem = '' and occurrence = 1 and not is_expired
),

absent as (
    select * from snapshot.absent_client_request
    where reason = '' and (is_sent_badly or not cast($is_complete as boolean))
),

elsewhere as (
    select
        *,
        canonical_url(url) as page
    from client_request
    where
        source_id != $source_id
        and closed_at is null
        and coalesce(valid_through >= cast(cast($as_of as timestamptz) as date), true)
        -- A source of profiles has no use for all this.
        and exists (from sent)
),

stored as (
    select * from elsewhere
    union all by name
    select * exclude (reason, is_sent_badly) from absent
),

candidate as (
    select
        source_id,
        native_id,
        request_key as open_key,
        request_id as open_id,
        0 as ordinal,
        company,
        location,
        folded(title) as title,
        text,
        url,
        page,
        ats_id
    from stored
    union all
    select
        source_id,
        native_id,
        if(stored_closed_at is null, stored_key, null) as open_key,
        if(stored_closed_at is null, stored_id, null) as open_id,
        ordinal,
        company,
        location,
        folded(title) as title,
        text,
        url,
        page,
        ats_id
    from sent
),

-- An address that one source gives to postings of different titles and texts is a page of several, whether
-- or not their fragments tell them apart.
page_of_several as (
    select
        source_id,
        page
    from candidate
    group by source_id, page
    having count(distinct title) > 1 and count(distinct text) > 1
),

addressed as (
    select
        *,
        if(
            (source_id, page) in (
                select
                    several.source_id,
                    several.page
                from page_of_several as several
            ),
            md5(title || text),
            ''
        ) as place_on_page
    from candidate
)

select
    source_id,
    native_id,
    open_key,
    open_id,
    ordinal > 0 as is_sent,
    ordinal,
    page || ' ' || place_on_page as page,
    nullif(ats_id, '') as ats_id,
    posting_words(company, title, location) as words,
    cast(row_number() over (order by open_key nulls last, ordinal) as integer) as position
from addressed
