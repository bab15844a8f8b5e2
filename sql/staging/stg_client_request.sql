-- One row per client request that the source sent, typed, with its status or the reason it cannot be kept.
with
sent as (
    select * from snapshot.sent_client_request
),

same_posting as (
    select * from snapshot.same_posting
)

select
    sent.*,
    case
        when sent.problem != '' then 'quarantined'
        when sent.occurrence > 1 or same_posting.rule is not null then 'duplicate'
        when sent.stored_key is null then 'new'
        when sent.stored_hash != sent.record_hash then 'changed'
        when sent.stored_closed_at is not null and not sent.is_expired then 'changed'
        else 'unchanged'
    end as status,
    -- Of two that one record is sent as, the second is the first again; both may be another one.
    if(sent.occurrence > 1, 'same id', same_posting.rule) as rule,
    coalesce(same_posting.kept_source_id, sent.source_id) as kept_source_id,
    coalesce(same_posting.kept_native_id, sent.native_id) as kept_native_id
from sent
left join same_posting on sent.problem = '' and sent.native_id = same_posting.native_id
