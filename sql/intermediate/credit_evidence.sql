-- One row per consultant and asked concept that they answer, but were not known to: what they say of it.
with
mention as (
    select
        consultant_key,
        concept,
        unnest(mention_ids) as mention_id
    from snapshot.credit as credit
    anti join snapshot.steady_consultant as steady_consultant
        on credit.consultant_key = steady_consultant.consultant_key
)

select
    consultant_key,
    concept,
    list_sort(list(distinct mention_id)) as evidence
from mention
group by consultant_key, concept
