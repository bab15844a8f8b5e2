-- A block that is tried again must not count twice; what stands on both sides is not of the block.
delete from snapshot.pair_order
where
    request_key between $first_key and $last_key
    and (
        request_key not in (select request_key from snapshot.standing_request)
        or consultant_key not in (select consultant_key from snapshot.standing_consultant)
    )
