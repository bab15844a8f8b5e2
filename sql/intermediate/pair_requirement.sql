-- One row per pair, segment and requirement that the consultant meets at least in part.
select
    pair.request_key,
    pair.consultant_key,
    requirement_weight.segment,
    requirement_weight.concept,
    requirement_weight.pool,
    requirement_weight.pool_points,
    requirement_weight.weight_ppm,
    requirement_weight.pool_weight_ppm,
    credit.met_ppm,
    credit.is_direct
from snapshot.pair as pair
inner join snapshot.requirement_weight as requirement_weight
    on pair.request_key = requirement_weight.request_key
inner join snapshot.credit as credit
    on
        pair.consultant_key = credit.consultant_key
        and requirement_weight.segment = credit.segment
        and requirement_weight.concept = credit.concept
