-- One row per facet and concept that it asks for and anyone answers: what meeting it is worth.
select
    facet.facet_number,
    slot.slot,
    requirement_weight.pool = 'required' as is_required,
    requirement_weight.pool_points,
    requirement_weight.weight_ppm,
    requirement_weight.pool_weight_ppm,
    slot.most_met_ppm
from snapshot.facet as facet
inner join snapshot.requirement_weight as requirement_weight
    on facet.request_key = requirement_weight.request_key and facet.segment = requirement_weight.segment
inner join snapshot.slot as slot
    on requirement_weight.segment = slot.segment and requirement_weight.concept = slot.concept
