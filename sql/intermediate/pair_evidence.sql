-- One row per pair and bonus that rests on what the profile says: the mentions that earned it.
with
-- A mention is of one concept, so that none is met twice.
basket as (
    select
        capability.consultant_key,
        list_sort(flatten(list(capability.mention_ids))) as evidence
    from snapshot.capability as capability
    inner join concept on capability.concept = concept.concept
    where capability.type = 'skill' and concept.basket <> ''
    group by capability.consultant_key
),

held as (
    select
        capability.consultant_key,
        capability.concept,
        if(capability.type = 'certification', 'certification', 'overqualification') as kind,
        capability.mention_ids
    from snapshot.capability as capability
    inner join concept on capability.concept = concept.concept
    where capability.type = 'certification' or concept.tier = 'enterprise'
),

telling as (
    select
        request_key,
        segment,
        count(*) over (partition by request_key) as facet_count
    from snapshot.facet
    where certification_points <> 0
),

-- What is asked for, or named wherever certifications count for this client.
named as (
    select
        request_key,
        concept
    from snapshot.request_kin
    union
    select
        telling.request_key,
        certification_named.certification as concept
    from telling
    inner join snapshot.certification_named as certification_named
        on
            telling.request_key = certification_named.request_key
            and telling.segment = certification_named.segment
    group by telling.request_key, certification_named.certification, telling.facet_count
    having count(*) = telling.facet_count
),

unasked as (
    select
        pair.request_key,
        pair.consultant_key,
        held.kind,
        list_sort(flatten(list(held.mention_ids))) as evidence
    from snapshot.pair as pair
    inner join held on pair.consultant_key = held.consultant_key
    anti join named on pair.request_key = named.request_key and held.concept = named.concept
    group by pair.request_key, pair.consultant_key, held.kind
)

select
    pair.request_key,
    pair.consultant_key,
    'breadth' as kind,
    basket.evidence,
    '' as item
from snapshot.pair as pair
inner join basket on pair.consultant_key = basket.consultant_key
union all by name
select
    *,
    '' as item
from unasked
