-- One row: what this snapshot of scores is made from; a basis that stands puts its own id and day here.
with
record as (
    -- Not the hash of the record: a name, changed, would settle ties anew.
    select consultant.consultant_id as mark
    from consultant
    where consultant.closed_at is null
    union all
    select client_request.record_hash as mark
    from client_request
    where client_request.closed_at is null
),

record_set as (
    select coalesce(string_agg(mark, ',' order by mark), '') as marks
    from record
),

open_count as (
    select count(*) as consultant_count
    from consultant
    where closed_at is null
)

select
    cast($as_of_on as date) as as_of_on,
    cast($taxonomy_version as text) as taxonomy_version,
    cast($weights_version as text) as weights_version,
    md5(record_set.marks || cast($taxonomy_version as text) || cast($weights_version as text))
        as snapshot_id,
    open_count.consultant_count,
    cast($as_of_on as date) as based_on,
    cast('' as text) as renewed_because
from record_set
cross join open_count
