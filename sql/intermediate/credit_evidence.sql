-- One row per consultant and asked concept that they answer: what they say of it, whoever asks.
with
mention as (
    select
        consultant_key,
        concept,
        unnest(mention_ids) as mention_id
    from snapshot.credit
)

select
    consultant_key,
    concept,
    list_sort(list(distinct mention_id)) as evidence
from mention
group by consultant_key, concept
