-- One row per facet of a block and consultant who answers any of it: what the bonuses rest on.
-- Sums of whole numbers below 2^53 are exact as doubles, whatever the order, and cost half of a hugeint's.
with
facet as (
    select *
    from snapshot.facet
    where request_key between $first_key and $last_key
),

-- The lines of what is asked, each rounded down; what is depth goes along.
answered as (
    select
        facet.facet_number,
        answer.consultant_numbers,
        (requirement_weight.pool_points * requirement_weight.weight_ppm * answer.met_ppm)
        // (requirement_weight.pool_weight_ppm * 1000000)
        + if(
            requirement_weight.pool = 'required' and facet.depth_points <> 0,
            (
                facet.depth_points
                * requirement_weight.weight_ppm
                * ((answer.met_ppm * answer.met_ppm) // 1000000)
            )
            // (requirement_weight.pool_weight_ppm * 1000000),
            0
        ) as points,
        if(requirement_weight.pool = 'required', requirement_weight.weight_ppm * answer.met_ppm, 0)
            as covered,
        if(requirement_weight.pool = 'required' and answer.is_direct, requirement_weight.weight_ppm, 0)
            as direct_ppm,
        answer.enterprise_count as kin_count
    from facet
    inner join snapshot.requirement_weight as requirement_weight
        on facet.request_key = requirement_weight.request_key and facet.segment = requirement_weight.segment
    inner join snapshot.answer as answer
        on requirement_weight.segment = answer.segment and requirement_weight.concept = answer.concept
),

counted_twice as (
    select
        facet.facet_number,
        holder.consultant_numbers,
        -shared_kin.repeat_count as kin_count
    from facet
    inner join snapshot.shared_kin as shared_kin on facet.request_key = shared_kin.request_key
    inner join snapshot.holder as holder on shared_kin.concept = holder.concept
    where facet.overqualification_points <> 0
),

certified as (
    select
        facet.facet_number,
        holder.consultant_numbers,
        certification_mark.asked_count,
        certification_mark.mark
    from facet
    inner join snapshot.certification_mark as certification_mark
        on facet.request_key = certification_mark.request_key and facet.segment = certification_mark.segment
    inner join snapshot.holder as holder on certification_mark.certification = holder.concept
),

term as (
    select * from answered
    union all by name
    select * from counted_twice
    union all by name
    select * from certified
),

-- Points stay below 2^20, kin and certifications asked for below 2^12: they share a number.
packed as (
    select
        facet_number,
        cast(coalesce(covered, 0) as double) as covered,
        cast(coalesce(direct_ppm, 0) as double) as direct_ppm,
        cast(
            coalesce(points, 0) + coalesce(kin_count, 0) * 1048576 + coalesce(asked_count, 0) * 4294967296
            as double
        ) as packed,
        cast(coalesce(mark, 0) as double) as mark,
        unnest(consultant_numbers) as consultant_number
    from term
),

-- Grouping by one number takes half of the time that grouping by two does.
paired as (
    select
        *,
        (cast(facet_number as bigint) << 24) + consultant_number as facet_pair
    from packed
),

summed as (
    select
        facet_pair,
        sum(covered) as covered,
        sum(direct_ppm) as direct_ppm,
        sum(packed) as packed,
        sum(mark) as mark
    from paired
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
inner join facet on summed.facet_pair >> 24 = facet.facet_number
inner join snapshot.candidate as candidate on summed.facet_pair & 16777215 = candidate.consultant_number
