-- Deletes the sketches of records that are closed, changed or erased.
delete from text_sketch
where (kind, record_id, record_hash) not in (
    select
        'request' as kind,
        r.request_id,
        r.record_hash
    from client_request as r
    where r.closed_at is null
    union all
    select
        'profile' as kind,
        c.consultant_id,
        c.record_hash
    from consultant as c
    where c.closed_at is null
);
