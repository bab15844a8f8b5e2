-- One row per open consultant, by his number: what the pairs need to know, as small integers.
with
held as (
    select
        capability.consultant_key,
        count(*) filter (where capability.type = 'certification') as certification_count,
        count(*) filter (where capability.type = 'skill' and concept.tier = 'enterprise') as enterprise_count
    from snapshot.capability as capability
    inner join concept on capability.concept = concept.concept
    group by capability.consultant_key
)

select
    candidate_number.consultant_number,
    open_consultant.consultant_key,
    open_consultant.consultant_id,
    open_consultant.rate_cents,
    open_consultant.is_remote_only,
    open_consultant.is_on_site_only,
    open_consultant.city,
    open_consultant.region,
    open_consultant.free_first,
    open_consultant.free_last,
    open_consultant.passed_bits,
    open_consultant.failed_bits,
    cast(open_consultant.basket_count as integer) as basket_count,
    cast(greatest(open_consultant.basket_total, 1) as integer) as basket_total,
    cast(coalesce(held.certification_count, 0) as integer) as certification_count,
    cast(coalesce(held.enterprise_count, 0) as integer) as enterprise_count
from snapshot.open_consultant as open_consultant
inner join snapshot.candidate_number as candidate_number
    on open_consultant.consultant_key = candidate_number.consultant_key
left join held on open_consultant.consultant_key = held.consultant_key
