-- One row per facet of the pairs to score and consultant: the pure score of the segment.
with
gated as (
    select
        block_sum.*,
        block_sum.certification_set >> 50 as unasked_count,
        facet.breadth_points,
        facet.certification_points,
        facet.certification_scale,
        facet.price_points,
        facet.overqualification_points,
        facet.overqualification_scale,
        candidate.basket_count,
        candidate.basket_total,
        block_certification.worth_ppm,
        least(1000000, (cast(block_sum.coverage_ppm as bigint) * 1000000) // facet.gate_full_ppm) as gate_ppm,
        case
            when facet.price_points = 0 then 0
            when candidate.rate_cents is null or facet.rate_max_cents is null then facet.price_unknown_ppm
            when candidate.rate_cents <= facet.rate_max_cents then 1000000
            else
                (
                    greatest(
                        0, 3 * cast(facet.rate_max_cents as bigint) - 2 * cast(candidate.rate_cents as bigint)
                    )
                    * 1000000
                )
                // facet.rate_max_cents
        end as price_ppm
    from snapshot.block_sum as block_sum
    inner join snapshot.facet as facet on block_sum.facet_number = facet.facet_number
    inner join snapshot.candidate as candidate on block_sum.consultant_number = candidate.consultant_number
    left join snapshot.block_certification as block_certification
        on
            facet.segment = block_certification.segment
            and block_sum.certification_set = block_certification.certification_set
),

summed as (
    select
        facet_number,
        consultant_number,
        coverage_ppm,
        direct_permille,
        asked_points
        + case
            when breadth_points = 0 then 0
            else (breadth_points * gate_ppm * basket_count) // (1000000 * basket_total)
        end
        + case
            when certification_points = 0 or unasked_count = 0 then 0
            when certification_points < 0
                then
                    cast(
                        -floor(-certification_points * (1 - exp(-unasked_count / certification_scale)) + 0.5)
                        as bigint
                    )
            else (((certification_points * gate_ppm) // 1000000) * worth_ppm) // 1000000
        end
        + (((price_points * coverage_ppm) // 1000000) * price_ppm) // 1000000
        + case
            when overqualification_points = 0 or surplus_count = 0 then 0
            else
                cast(
                    -floor(
                        -overqualification_points * (1 - exp(-surplus_count / overqualification_scale)) + 0.5
                    ) as bigint
                )
        end as points
    from gated
)

select
    facet_number,
    consultant_number,
    coverage_ppm,
    direct_permille,
    cast(greatest(0, points) as integer) as points
from summed
