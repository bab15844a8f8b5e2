-- One row per segment and held concept of a consultant whose answers are not known: how deep it goes, from
-- years and recency.
-- A certification is held as a whole.
with
practice as (
    select
        segment_weight.segment,
        capability.*,
        segment_weight.first_day_ppm / 1000000 as first_day,
        least(coalesce(capability.years, segment_weight.assumed_years), segment_weight.most_years)
        * pow(2, -capability.age_years / segment_weight.half_life_years)
        / segment_weight.years_scale as practice
    from snapshot.capability as capability
    cross join snapshot.segment_weight as segment_weight
    anti join snapshot.steady_consultant as steady_consultant
        on capability.consultant_key = steady_consultant.consultant_key
)

select
    segment,
    consultant_key,
    concept,
    mention_ids,
    if(
        type = 'certification',
        1000000,
        cast(floor(1000000 * (first_day + (1 - first_day) * (1 - exp(-practice))) + 0.5) as bigint)
    ) as depth_ppm
from practice
