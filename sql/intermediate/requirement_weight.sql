-- One row per segment, open request and concept that it asks for: its weight in its pool, the pool's points.
with
weighted as (
    select
        segment_weight.segment,
        requirement.request_key,
        requirement.concept,
        requirement.type,
        requirement.pool,
        cast(
            floor(
                1000000 * pow(rarity.idf_ppm / 1000000, segment_weight.rarity_ppm / 1000000) + 0.5
            ) as bigint
        ) as weight_ppm,
        case
            when
                requirement.is_only_pool
                then segment_weight.required_points + segment_weight.preferred_points
            when requirement.pool = 'required' then segment_weight.required_points
            else segment_weight.preferred_points
        end as pool_points
    from snapshot.requirement as requirement
    inner join snapshot.rarity as rarity on requirement.concept = rarity.concept
    cross join snapshot.segment_weight as segment_weight
)

select
    *,
    cast(sum(weight_ppm) over (partition by segment, request_key, pool) as bigint) as pool_weight_ppm
from weighted
