-- One row per document of the source that was never seen at this place with these bytes.
with
document_row as (
    select distinct * from staging.document_row
),

known as (
    select * from raw_document
    where source_id = $source_id
)

select
    cast($run_id as text) as run_id,
    cast($source_id as text) as source_id,
    document_row.locator,
    document_row.content_hash,
    document_row.media_type,
    document_row.byte_count,
    cast($as_of as timestamptz) as fetched_at
from document_row
anti join known
    on
        document_row.locator = known.locator
        and document_row.content_hash = known.content_hash
