-- One row per open request in a key range that was read as it stands; names are its own words.
select
    client_request.request_key as document_key,
    client_request.request_id as document_id,
    client_request.record_hash,
    coalesce(client_request.posted_on, cast(client_request.first_seen_at as date)) as told_on,
    client_request.title,
    client_request.text,
    array_to_string(client_request.required, chr(10)) as required,
    array_to_string(client_request.preferred, chr(10)) as preferred,
    array_to_string(client_request.certifications, chr(10)) as certifications,
    client_request.start_date,
    array_to_string(client_request.languages, chr(10)) as languages,
    array_to_string(client_request.clearance, chr(10)) as clearance,
    array_to_string(client_request.work_permit, chr(10)) as work_permit,
    if(client_request.is_remote, 'yes', '') as remote,
    if(client_request.is_on_site, 'yes', '') as on_site,
    client_request.systems,
    client_request.employees,
    client_request.has_it_manager,
    client_request.segment,
    [client_request.company, client_request.location] as names
from client_request
semi join interpretation
    on
        interpretation.document_kind = 'request'
        and client_request.request_key = interpretation.document_key
        and client_request.record_hash = interpretation.record_hash
where
    client_request.closed_at is null
    and client_request.request_key between $first_key and $last_key
order by client_request.request_key
