-- One row per certification or enterprise skill that anyone holds: who.
select
    capability.concept,
    capability.type,
    list(candidate.consultant_number order by candidate.consultant_number) as consultant_numbers
from snapshot.capability as capability
inner join concept on capability.concept = concept.concept
inner join snapshot.candidate as candidate on capability.consultant_key = candidate.consultant_key
where capability.type = 'certification' or concept.tier = 'enterprise'
group by capability.concept, capability.type
