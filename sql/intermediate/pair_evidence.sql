-- One row per pair and bonus that rests on what the profile says: the mentions that earned it.
with
held as (
    select
        capability.consultant_key,
        capability.concept,
        'breadth' as kind,
        capability.mention_ids
    from snapshot.capability as capability
    inner join concept on capability.concept = concept.concept
    where capability.type = 'skill' and concept.basket <> ''
    union all by name
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

-- All of it counts, unless the request asks for some of it.
whole as (
    select
        consultant_key,
        kind,
        list_sort(list_distinct(flatten(list(mention_ids)))) as evidence
    from held
    group by consultant_key, kind
),

asked as (
    select distinct
        pair.request_key,
        pair.consultant_key,
        held.kind
    from snapshot.pair as pair
    inner join held on pair.consultant_key = held.consultant_key
    inner join named on pair.request_key = named.request_key and held.concept = named.concept
    where held.kind <> 'breadth'
),

left_over as (
    select
        asked.request_key,
        asked.consultant_key,
        asked.kind,
        list_sort(list_distinct(flatten(list(held.mention_ids)))) as evidence
    from asked
    inner join held on asked.consultant_key = held.consultant_key and asked.kind = held.kind
    anti join named on asked.request_key = named.request_key and held.concept = named.concept
    group by asked.request_key, asked.consultant_key, asked.kind
),

untouched as (
    select
        pair.request_key,
        pair.consultant_key,
        whole.kind,
        whole.evidence
    from snapshot.pair as pair
    inner join whole on pair.consultant_key = whole.consultant_key
    anti join asked
        on
            pair.request_key = asked.request_key
            and pair.consultant_key = asked.consultant_key
            and whole.kind = asked.kind
)

select
    *,
    '' as item
from untouched
union all by name
select
    *,
    '' as item
from left_over
