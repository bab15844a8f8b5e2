-- The limits of a block that is tried again.
delete from snapshot.known_facet
where
    request_key between $first_key and $last_key
    and request_key not in (select request_key from snapshot.standing_request)
