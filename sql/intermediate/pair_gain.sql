-- One row per pair and requirement: what its line would gain if the consultant held it; 0 where he does.
-- The years are taken as unstated; a segment that the client cannot be of gains nothing.
with
fresh as (
    select
        requirement_weight.segment,
        requirement_weight.request_key,
        requirement_weight.pool,
        requirement_weight.concept,
        requirement_weight.pool_points * requirement_weight.weight_ppm as points_ppm,
        requirement_weight.pool_weight_ppm * 1000000 as whole,
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
        ) as met_ppm,
        case requirement_weight.segment
            when 'micro' then scored_request.micro_permille
            when 'sweet_spot' then scored_request.sweet_spot_permille
            else scored_request.larger_permille
        end as permille
    from snapshot.requirement_weight as requirement_weight
    inner join snapshot.segment_weight as segment_weight
        on requirement_weight.segment = segment_weight.segment
    inner join snapshot.scored_request as scored_request
        on requirement_weight.request_key = scored_request.request_key
),

gain as (
    select
        pair.request_key,
        pair.consultant_key,
        fresh.pool as kind,
        fresh.concept as item,
        if(
            capability.concept is null,
            fresh.permille
            * (
                (fresh.points_ppm * greatest(fresh.met_ppm, coalesce(pair_requirement.met_ppm, 0)))
                // fresh.whole
                - (fresh.points_ppm * coalesce(pair_requirement.met_ppm, 0)) // fresh.whole
            ),
            0
        ) as exact_gain
    from snapshot.pair as pair
    inner join fresh on pair.request_key = fresh.request_key
    -- What they answer of a block is far less than what all consultants answer.
    left join snapshot.pair_requirement as pair_requirement
        on
            pair.request_key = pair_requirement.request_key
            and pair.consultant_key = pair_requirement.consultant_key
            and fresh.segment = pair_requirement.segment
            and fresh.concept = pair_requirement.concept
            and fresh.pool = pair_requirement.pool
    left join snapshot.capability as capability
        on pair.consultant_key = capability.consultant_key and fresh.concept = capability.concept
    where fresh.permille > 0
)

select
    request_key,
    consultant_key,
    kind,
    item,
    cast(cast(sum(exact_gain) as bigint) // 1000 as integer) as gain_millipoints
from gain
group by request_key, consultant_key, kind, item
