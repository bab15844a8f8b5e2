-- One row per segment, open request that does not stand and concept that it asks for: its weight in its pool,
-- and the pool's points. A single wish must not outweigh what is required: no preferred concept has more
-- points than the heaviest required one, and what that leaves over goes to the required pool.
with
weighted as (
    select
        segment_weight.segment,
        requirement.request_key,
        requirement.concept,
        requirement.type,
        requirement.pool,
        requirement.is_only_pool,
        segment_weight.required_points,
        segment_weight.preferred_points,
        cast(
            floor(
                1000000 * pow(rarity.idf_ppm / 1000000, segment_weight.rarity_ppm / 1000000) + 0.5
            ) as bigint
        ) as weight_ppm
    from snapshot.requirement as requirement
    inner join snapshot.rarity as rarity on requirement.concept = rarity.concept
    cross join snapshot.segment_weight as segment_weight
    anti join snapshot.standing_request as standing_request
        on requirement.request_key = standing_request.request_key
),

pooled as (
    select
        *,
        cast(sum(weight_ppm) over (partition by segment, request_key, pool) as bigint) as pool_weight_ppm
    from weighted
),

shared as (
    select
        *,
        (1000000 * weight_ppm) // pool_weight_ppm as share_ppm
    from pooled
),

-- The share that the heaviest of each pool has in it.
headed as (
    select
        *,
        max(if(pool = 'required', share_ppm, 0)) over (partition by segment, request_key)
            as required_share_ppm,
        max(if(pool = 'preferred', share_ppm, 0)) over (partition by segment, request_key)
            as preferred_share_ppm
    from shared
),

divided as (
    select
        *,
        if(
            is_only_pool,
            0,
            least(
                preferred_points,
                ((required_points + preferred_points) * required_share_ppm)
                // (required_share_ppm + preferred_share_ppm)
            )
        ) as wished_points
    from headed
)

select
    segment,
    request_key,
    concept,
    type,
    pool,
    weight_ppm,
    if(pool = 'preferred', wished_points, required_points + preferred_points - wished_points) as pool_points,
    pool_weight_ppm
from divided
