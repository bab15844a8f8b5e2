-- One row per facet of the pairs to score and consultant: what the bonuses rest on.
-- Sums of whole numbers below 2^53 are exact as doubles, whatever the order, and cost half of a hugeint's.
with
contender as (
    select
        facet.*,
        candidate.consultant_number
    from snapshot.pair as pair
    inner join snapshot.facet as facet on pair.request_key = facet.request_key
    inner join snapshot.candidate as candidate on pair.consultant_key = candidate.consultant_key
),

-- A line is rounded down by itself.
answered as (
    select
        contender.facet_number,
        contender.consultant_number,
        (facet_requirement.pool_points * facet_requirement.weight_ppm * answer.met_ppm)
        // (facet_requirement.pool_weight_ppm * 1000000)
        + if(
            facet_requirement.is_required and contender.depth_points <> 0,
            (
                contender.depth_points
                * facet_requirement.weight_ppm
                * ((answer.met_ppm * answer.met_ppm) // 1000000)
            )
            // (facet_requirement.pool_weight_ppm * 1000000),
            0
        ) as points,
        if(facet_requirement.is_required, facet_requirement.weight_ppm * answer.met_ppm, 0)
            as covered,
        if(facet_requirement.is_required and answer.is_direct, facet_requirement.weight_ppm, 0)
            as direct_ppm,
        answer.enterprise_count as kin_count
    from contender
    inner join snapshot.facet_requirement as facet_requirement
        on contender.facet_number = facet_requirement.facet_number
    inner join snapshot.answer as answer
        on facet_requirement.slot = answer.slot and contender.consultant_number = answer.consultant_number
),

counted_twice as (
    select
        contender.facet_number,
        contender.consultant_number,
        -shared_kin.repeat_count as kin_count
    from contender
    inner join snapshot.holder as holder on contender.consultant_number = holder.consultant_number
    inner join snapshot.shared_kin as shared_kin
        on contender.request_key = shared_kin.request_key and holder.concept = shared_kin.concept
    where contender.overqualification_points <> 0
),

certified as (
    select
        contender.facet_number,
        contender.consultant_number,
        certification_mark.asked_count,
        certification_mark.mark
    from contender
    inner join snapshot.holder as holder on contender.consultant_number = holder.consultant_number
    inner join snapshot.certification_mark as certification_mark
        on
            contender.request_key = certification_mark.request_key
            and contender.segment = certification_mark.segment
            and holder.concept = certification_mark.certification
    -- Enterprise skills, of which there are more, have no mark.
    where holder.type = 'certification'
),

-- Who answers nothing has a row too.
term as (
    select
        facet_number,
        consultant_number
    from contender
    union all by name
    select * from answered
    union all by name
    select * from counted_twice
    union all by name
    select * from certified
),

-- Points stay below 2^20, kin and certifications asked for below 2^12: they share a number.
-- Grouping by one number takes half of the time that grouping by two does.
packed as (
    select
        cast(coalesce(covered, 0) as double) as covered,
        cast(coalesce(direct_ppm, 0) as double) as direct_ppm,
        cast(
            coalesce(points, 0) + coalesce(kin_count, 0) * 1048576 + coalesce(asked_count, 0) * 4294967296
            as double
        ) as packed,
        cast(coalesce(mark, 0) as double) as mark,
        (cast(facet_number as bigint) << 24) + consultant_number as facet_pair
    from term
),

summed as (
    select
        facet_pair,
        sum(covered) as covered,
        sum(direct_ppm) as direct_ppm,
        sum(packed) as packed,
        sum(mark) as mark
    from packed
    group by facet_pair
)

-- A set of certifications is one number: how many are unasked, then those of each level.
select
    facet.facet_number,
    candidate.consultant_number,
    cast(cast(summed.covered as bigint) // facet.pool_weight_ppm as integer) as coverage_ppm,
    cast((1000 * cast(summed.direct_ppm as bigint)) // facet.pool_weight_ppm as integer) as direct_permille,
    cast(cast(summed.packed as bigint) & 1048575 as integer) as asked_points,
    cast(candidate.enterprise_count - ((cast(summed.packed as bigint) >> 20) & 4095) as integer)
        as surplus_count,
    ((candidate.certification_count - (cast(summed.packed as bigint) >> 32)) << 50)
    + cast(summed.mark as bigint) as certification_set
from summed
inner join snapshot.facet as facet on summed.facet_pair >> 24 = facet.facet_number
inner join snapshot.candidate as candidate on summed.facet_pair & 16777215 = candidate.consultant_number
