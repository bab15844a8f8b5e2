-- One row per open client request of the source that is closed by this load or missed once more.
with
absent as (
    select * from snapshot.absent_client_request
),

stored as (
    select * from client_request
    where source_id = $source_id and closed_at is null
),

same_posting as (
    select * from snapshot.same_posting
),

sent as (
    select * from snapshot.stg_client_request
    where status in ('new', 'changed', 'unchanged') and not is_expired
),

-- The posting is there under another id: left to be missed, it would stand beside itself for some nights.
same_address as (
    select
        absent.request_key,
        sent.native_id,
        -- A page of several postings has one address for all of them.
        folded(absent.title) = folded(sent.title) or absent.text = sent.text as is_same
    from absent
    inner join sent on absent.page = sent.page
),

successor as (
    select
        request_key,
        min(native_id) as native_id
    from (
        select
            request_key,
            native_id
        from same_address
        where is_same
        union all
        select
            absent.request_key,
            sent.native_id
        from absent
        inner join sent on absent.ats_id = sent.ats_id
        where absent.ats_id != ''
    ) as same_posting_again
    group by request_key
),

-- A night counts once, however often it is run.
missing as (
    select
        absent.* exclude (reason, page, is_sent_badly),
        list_sort(
            list_distinct(list_append(absent.missed_on, cast(cast($as_of as timestamptz) as date)))
        ) as misses,
        'replaced by ' || successor.native_id || ', the same posting' as replaced
    from absent
    left join successor on absent.request_key = successor.request_key
    where absent.reason = '' and not absent.is_sent_badly and cast($is_complete as boolean)
),

leaving as (
    select
        * exclude (misses, replaced) replace (misses as missed_on),
        case
            when replaced is not null then replaced
            when len(misses) >= $after_misses then 'not sent on ' || array_to_string(misses, ', ')
            else ''
        end as reason
    from missing
    union all by name
    select * exclude (page, is_sent_badly) from absent
    where reason != ''
    union all by name
    select
        stored.*,
        'duplicate of ' || same_posting.kept_id || ' (' || same_posting.rule || ')' as reason
    from stored
    inner join same_posting on stored.request_key = same_posting.open_key
)

select
    if(reason = '', 'missed', 'closed') as status,
    false as was_closed,
    * exclude (reason) replace (
        if(reason = '', null, cast($as_of as timestamptz)) as closed_at,
        reason as closed_reason
    )
from leaving
