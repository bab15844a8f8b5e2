-- One row per pair and segment: how much of the required pool is covered, and how far that opens the bonuses.
with
covered as (
    select
        request_key,
        consultant_key,
        segment,
        cast(sum(weight_ppm * met_ppm) as bigint) // pool_weight_ppm as coverage_ppm,
        cast(1000 * sum(if(is_direct, weight_ppm, 0)) as bigint) // pool_weight_ppm as direct_permille
    from snapshot.pair_requirement
    where pool = 'required'
    group by request_key, consultant_key, segment, pool_weight_ppm
)

select
    pair.request_key,
    pair.consultant_key,
    segment_weight.segment,
    coalesce(covered.coverage_ppm, 0) as coverage_ppm,
    coalesce(covered.direct_permille, 0) as direct_permille,
    least(1000000, (coalesce(covered.coverage_ppm, 0) * 1000000) // segment_weight.gate_full_ppm) as gate_ppm
from snapshot.pair as pair
cross join snapshot.segment_weight as segment_weight
left join covered
    on
        pair.request_key = covered.request_key
        and pair.consultant_key = covered.consultant_key
        and segment_weight.segment = covered.segment
