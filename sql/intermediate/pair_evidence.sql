-- One row per pair, kind and item that rests on what the profile says: the mentions that earned it.
with
answered as (
    select
        pair.request_key,
        pair.consultant_key,
        requirement.pool as kind,
        credit.concept as item,
        credit.mention_ids
    from snapshot.pair as pair
    inner join snapshot.requirement as requirement on pair.request_key = requirement.request_key
    inner join snapshot.credit as credit
        on pair.consultant_key = credit.consultant_key and requirement.concept = credit.concept
),

held as (
    select
        pair.request_key,
        pair.consultant_key,
        capability.type,
        capability.mention_ids,
        concept.basket,
        concept.tier,
        request_kin.concept is null as is_unasked
    from snapshot.pair as pair
    inner join snapshot.capability as capability on pair.consultant_key = capability.consultant_key
    inner join concept on capability.concept = concept.concept
    left join snapshot.request_kin as request_kin
        on pair.request_key = request_kin.request_key and capability.concept = request_kin.concept
),

grounds as (
    select * from answered
    union all by name
    select * replace ('depth' as kind) from answered
    where kind = 'required'
    union all by name
    select
        request_key,
        consultant_key,
        'breadth' as kind,
        '' as item,
        mention_ids
    from held
    where type = 'skill' and basket <> ''
    union all by name
    select
        request_key,
        consultant_key,
        'certification' as kind,
        '' as item,
        mention_ids
    from held
    where type = 'certification' and is_unasked
    union all by name
    select
        request_key,
        consultant_key,
        'overqualification' as kind,
        '' as item,
        mention_ids
    from held
    where type = 'skill' and tier = 'enterprise' and is_unasked
)

select
    request_key,
    consultant_key,
    kind,
    item,
    list_sort(list_distinct(flatten(list(mention_ids)))) as evidence
from grounds
group by request_key, consultant_key, kind, item
