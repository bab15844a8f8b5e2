-- One row per concept that the last reading of the documents in a key range found.
select
    document_key,
    field,
    concept,
    start_offset,
    end_offset,
    assertion,
    years,
    version,
    last_used_year,
    expires_on
from mention
where
    document_kind = $document_kind
    and document_key between $first_key and $last_key
order by document_key, field, start_offset, concept
