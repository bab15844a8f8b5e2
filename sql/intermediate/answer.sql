-- One row per segment, asked concept and consultant who answers it at least in part: how, where it is new.
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
    anti join snapshot.steady_consultant as steady_consultant
        on capability.consultant_key = steady_consultant.consultant_key
    where similarity.segment = 'micro' and capability.type = 'skill' and concept.tier = 'enterprise'
    group by capability.consultant_key, similarity.asked
)

select
    slot_number.slot,
    candidate_number.consultant_number,
    credit.met_ppm,
    credit.is_direct,
    coalesce(kin.enterprise_count, 0) as enterprise_count
from snapshot.credit as credit
inner join snapshot.slot_number as slot_number
    on credit.segment = slot_number.segment and credit.concept = slot_number.concept
inner join snapshot.candidate_number as candidate_number
    on credit.consultant_key = candidate_number.consultant_key
anti join snapshot.steady_consultant as steady_consultant
    on credit.consultant_key = steady_consultant.consultant_key
left join kin on credit.consultant_key = kin.consultant_key and credit.concept = kin.concept
