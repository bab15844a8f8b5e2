-- One row per open consultant: what the pairs need to know.
with
basket_total as (
    select count(distinct basket) as basket_total
    from concept
    where basket <> ''
),

basket_held as (
    select
        capability.consultant_key,
        count(distinct concept.basket) as basket_count
    from snapshot.capability as capability
    inner join concept on capability.concept = concept.concept
    where concept.basket <> '' and capability.type = 'skill'
    group by capability.consultant_key
)

select
    consultant.consultant_key,
    consultant.consultant_id,
    consultant.rate_cents,
    consultant_gate.is_remote_only,
    consultant_gate.is_on_site_only,
    consultant_gate.city,
    consultant_gate.region,
    consultant_gate.free_first,
    consultant_gate.free_last,
    consultant_gate.passed_bits,
    consultant_gate.failed_bits,
    coalesce(basket_held.basket_count, 0) as basket_count,
    basket_total.basket_total
from consultant
inner join snapshot.consultant_gate as consultant_gate
    on consultant.consultant_key = consultant_gate.consultant_key
cross join basket_total
left join basket_held on consultant.consultant_key = basket_held.consultant_key
where consultant.closed_at is null
