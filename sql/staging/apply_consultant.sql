-- Puts snapshot.consultant_next in place and marks every consultant that was sent as seen.
delete from consultant
where consultant_key in (select n.consultant_key from snapshot.consultant_next as n);

insert into consultant by name
select * exclude (status, was_closed) from snapshot.consultant_next;

-- How a profile was read is no part of what it says: noted, and no change.
update consultant
set
    last_seen_at = sent.as_of,
    field_route = sent.field_route
from snapshot.stg_consultant as sent
where
    consultant.source_id = sent.source_id
    and consultant.native_id = sent.native_id
    and sent.status = 'unchanged';

delete from consultant_contact
where consultant_key in (
    select n.consultant_key from snapshot.consultant_next as n
    where n.status in ('new', 'changed')
);

insert into consultant_contact by name
with
channel as (
    select
        n.consultant_key,
        unnest(sent.contact) as pair
    from snapshot.consultant_next as n
    inner join snapshot.stg_consultant as sent
        on n.source_id = sent.source_id and n.native_id = sent.native_id and n.status = sent.status
    where n.status in ('new', 'changed')
)

select
    consultant_key,
    pair[1] as channel,
    pair[2] as address
from channel;
