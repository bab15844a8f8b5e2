-- One row per open consultant in a key range whose stored text was not yet read with this version.
select
    consultant.consultant_key as document_key,
    consultant.record_hash,
    cast(consultant.first_seen_at as date) as told_on,
    consultant.name,
    consultant.headline,
    consultant.text,
    array_to_string(consultant.skills, chr(10)) as skills,
    array_to_string(consultant.certifications, chr(10)) as certifications,
    consultant.available_from,
    array_to_string(consultant.languages, chr(10)) as languages,
    array_to_string(consultant.clearance, chr(10)) as clearance,
    array_to_string(consultant.work_permit, chr(10)) as work_permit,
    consultant.remote
from consultant
anti join interpretation
    on
        interpretation.document_kind = 'profile'
        and consultant.consultant_key = interpretation.document_key
        and consultant.record_hash = interpretation.record_hash
        and interpretation.interpreter_version = $interpreter_version
where
    consultant.closed_at is null
    and consultant.consultant_key between $first_key and $last_key
order by consultant.consultant_key
