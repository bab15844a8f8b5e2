-- One row per consultant and asked concept that they answer: what they say of it, whoever asks.
select
    consultant_key,
    concept,
    list_sort(list_distinct(flatten(list(mention_ids)))) as evidence
from snapshot.credit
group by consultant_key, concept
