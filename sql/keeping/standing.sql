-- One row: the basis that stands from tonight on.
select
    based_on,
    cast($reason as text) as renewed_because,
    cast($form as text) as form,
    taxonomy_version,
    weights_version,
    cast($kept as integer) as kept,
    snapshot_id
from snapshot.basis
