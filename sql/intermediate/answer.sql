-- One row per segment, asked concept and consultant who answers it at least in part: how.
with
-- How many enterprise skills of the consultant answer the concept: they are not beside the point.
kin as (
    select
        capability.consultant_key,
        similarity.asked as concept,
        count(*) as enterprise_count
    from snapshot.similarity as similarity
    inner join snapshot.capability as capability on similarity.held = capability.concept
    inner join concept on capability.concept = concept.concept
    where similarity.segment = 'micro' and capability.type = 'skill' and concept.tier = 'enterprise'
    group by capability.consultant_key, similarity.asked
)

select
    slot.slot,
    candidate.consultant_number,
    credit.met_ppm,
    credit.is_direct,
    coalesce(kin.enterprise_count, 0) as enterprise_count
from snapshot.credit as credit
inner join snapshot.slot as slot on credit.segment = slot.segment and credit.concept = slot.concept
inner join snapshot.candidate as candidate on credit.consultant_key = candidate.consultant_key
left join kin on credit.consultant_key = kin.consultant_key and credit.concept = kin.concept
