-- One row per segment and set of unasked certifications met with in the block: what they are worth, in ppm.
with
met_with as (
    select distinct
        facet.segment,
        block_sum.certification_set
    from snapshot.block_sum as block_sum
    inner join snapshot.facet as facet on block_sum.facet_number = facet.facet_number
    where facet.certification_points > 0
),

counted as (
    select
        met_with.*,
        certification_level.level,
        certification_level.remaining_ppm,
        (met_with.certification_set >> (10 * (certification_level.level - 1))) & 1023 as level_count
    from met_with
    inner join snapshot.certification_level as certification_level
        on met_with.segment = certification_level.segment and certification_level.level > 0
),

-- What is of no relevance is what is left of the unasked ones.
plain as (
    select
        met_with.*,
        (met_with.certification_set >> 50) - coalesce(sum(counted.level_count), 0) as level_count
    from met_with
    left join counted
        on
            met_with.segment = counted.segment
            and met_with.certification_set = counted.certification_set
    group by met_with.segment, met_with.certification_set
),

every as (
    select
        segment,
        certification_set,
        remaining_ppm,
        level_count
    from counted
    union all
    select
        plain.segment,
        plain.certification_set,
        certification_level.remaining_ppm,
        plain.level_count
    from plain
    inner join snapshot.certification_level as certification_level
        on plain.segment = certification_level.segment and certification_level.level = 0
),

single as (
    select
        segment,
        certification_set,
        remaining_ppm,
        unnest(range(cast(level_count as bigint))) as place
    from every
)

select
    segment,
    certification_set,
    -- The linter cannot read a lambda.
    1000000 - list_reduce(list_sort(list(remaining_ppm)), lambda a, b: a * b // 1000000) as worth_ppm -- noqa
from single
group by segment, certification_set
