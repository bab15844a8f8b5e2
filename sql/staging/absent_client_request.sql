-- One row per open request of the source that it did not send, or sent so badly that it is quarantined, with
-- the reason to close it at once, if any.
with
sent as (
    select * from snapshot.sent_client_request
),

sent_badly as (
    select native_id from sent
    where problem != '' and native_id is not null
),

gone as (
    select canonical_url(locator) as page from staging.gone_row
),

stored as (
    select
        *,
        canonical_url(url) as page,
        cast(cast($as_of as timestamptz) as date) as run_on
    from client_request
    where source_id = $source_id and closed_at is null
),

absent as (
    select
        *,
        native_id in (select sent_badly.native_id from sent_badly) as is_sent_badly
    from stored
    anti join sent on stored.native_id = sent.native_id and sent.problem = ''
)

select
    * exclude (run_on),
    case
        when valid_through < run_on then 'past its validThrough ' || valid_through
        -- A record that was sent, however badly, is not gone.
        when
            not is_sent_badly
            -- A site that suddenly answers so for most of its pages has moved, or is broken.
            and cast($is_plentiful as boolean)
            and (
                page in (select gone.page from gone)
                or canonical_url(native_id) in (select gone.page from gone)
            )
            then 'gone (404 or 410) on ' || run_on
        else ''
    end as reason
from absent
