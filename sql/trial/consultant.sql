-- One row per variant: the consultant of the pair under the variant's number, as far as points depend on it.
select
    cast(variant.variant as integer) as consultant_key,
    consultant.rate_cents,
    cast(null as timestamptz) as closed_at
from published.result.consultant as consultant
cross join snapshot.variant as variant
where consultant.consultant_id = $consultant_id
