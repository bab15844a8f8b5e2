-- One row per document that the source sent in this run.
with
document_row as (
    select * from staging.document_row
)

select
    cast($run_id as text) as run_id,
    cast($source_id as text) as source_id,
    locator,
    content_hash,
    media_type,
    byte_count,
    cast($as_of as timestamptz) as fetched_at
from document_row
