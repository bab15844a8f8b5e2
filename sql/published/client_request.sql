-- One row per open client request; its text stays behind.
select
    request_key,
    request_id,
    source_id,
    native_id,
    title,
    company,
    location,
    posted_on,
    posted_precision,
    valid_through,
    systems,
    employees,
    has_it_manager,
    segment,
    rate_max_cents,
    is_rate_hard,
    required,
    preferred,
    certifications,
    url,
    is_remote,
    field_route,
    first_seen_at,
    last_seen_at
from client_request
where closed_at is null
