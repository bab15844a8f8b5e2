-- One row per variant: what the points of a pair need to know of the consultant; gates are never points.
with
basket_total as (
    select count(distinct basket) as basket_total
    from snapshot.concept
    where basket <> ''
),

basket_held as (
    select
        capability.consultant_key,
        count(distinct concept.basket) as basket_count
    from snapshot.capability as capability
    inner join snapshot.concept as concept on capability.concept = concept.concept
    where concept.basket <> '' and capability.type = 'skill'
    group by capability.consultant_key
)

select
    consultant.consultant_key,
    consultant.rate_cents,
    coalesce(basket_held.basket_count, 0) as basket_count,
    basket_total.basket_total
from snapshot.consultant as consultant
cross join basket_total
left join basket_held on consultant.consultant_key = basket_held.consultant_key
