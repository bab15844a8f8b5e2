-- One row per standing consultant who answers nothing asked for the first time: his answers are known.
with
newly_asked as (
    select distinct requirement.concept
    from snapshot.requirement as requirement
    anti join snapshot.rarity as rarity on requirement.concept = rarity.concept
),

answering as (
    select distinct capability.consultant_key
    from newly_asked
    inner join snapshot.similarity as similarity on newly_asked.concept = similarity.asked
    inner join snapshot.capability as capability on similarity.held = capability.concept
)

select standing_consultant.consultant_key
from snapshot.standing_consultant as standing_consultant
anti join answering on standing_consultant.consultant_key = answering.consultant_key
