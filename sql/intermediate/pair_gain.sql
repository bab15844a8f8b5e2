-- One row per pair and requirement that the consultant does not hold: what its line would gain if held.
-- The years are taken as unstated.
with
fresh as (
    select
        requirement_weight.segment,
        requirement_weight.request_key,
        requirement_weight.pool,
        requirement_weight.concept,
        requirement_weight.pool_points * requirement_weight.weight_ppm as points_ppm,
        requirement_weight.pool_weight_ppm,
        if(
            requirement_weight.type = 'certification',
            1000000,
            cast(
                floor(
                    segment_weight.first_day_ppm
                    + (1000000 - segment_weight.first_day_ppm)
                    * (1 - exp(-segment_weight.assumed_years / segment_weight.years_scale))
                    + 0.5
                ) as bigint
            )
        ) as met_ppm
    from snapshot.requirement_weight as requirement_weight
    inner join snapshot.segment_weight as segment_weight
        on requirement_weight.segment = segment_weight.segment
),

gain as (
    select
        pair.request_key,
        pair.consultant_key,
        fresh.pool as kind,
        fresh.concept as item,
        case fresh.segment
            when 'micro' then scored_request.micro_permille
            when 'sweet_spot' then scored_request.sweet_spot_permille
            else scored_request.larger_permille
        end
        * (
            (fresh.points_ppm * greatest(fresh.met_ppm, coalesce(credit.met_ppm, 0)))
            // (fresh.pool_weight_ppm * 1000000)
            - (fresh.points_ppm * coalesce(credit.met_ppm, 0)) // (fresh.pool_weight_ppm * 1000000)
        ) as exact_gain
    from snapshot.pair as pair
    inner join fresh on pair.request_key = fresh.request_key
    inner join snapshot.scored_request as scored_request on pair.request_key = scored_request.request_key
    left join snapshot.credit as credit
        on
            pair.consultant_key = credit.consultant_key
            and fresh.segment = credit.segment
            and fresh.concept = credit.concept
    left join snapshot.capability as capability
        on pair.consultant_key = capability.consultant_key and fresh.concept = capability.concept
    where capability.concept is null
)

select
    request_key,
    consultant_key,
    kind,
    item,
    cast(cast(sum(exact_gain) as bigint) // 1000 as integer) as gain_millipoints
from gain
group by request_key, consultant_key, kind, item
