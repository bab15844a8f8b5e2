-- One row per open consultant; contact data and the text of the profile stay behind.
select
    consultant_key,
    consultant_id,
    source_id,
    native_id,
    name,
    headline,
    location,
    rate_cents,
    skills,
    certifications,
    url,
    field_route,
    available_from,
    languages,
    clearance,
    work_permit,
    remote,
    first_seen_at,
    last_seen_at
from consultant
where closed_at is null
