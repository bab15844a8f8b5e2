-- One row per consultant and certification or enterprise skill that they hold.
select
    candidate.consultant_number,
    capability.concept,
    capability.type
from snapshot.capability as capability
inner join concept on capability.concept = concept.concept
inner join snapshot.candidate as candidate on capability.consultant_key = candidate.consultant_key
where capability.type = 'certification' or concept.tier = 'enterprise'
