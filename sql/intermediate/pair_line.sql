-- One row per pair, segment, kind and item with points: what the pure score of the segment is the sum of.
with
earned as (
    select
        request_key,
        consultant_key,
        segment,
        pool as kind,
        concept as item,
        (pool_points * weight_ppm * met_ppm) // (pool_weight_ppm * 1000000) as points
    from snapshot.pair_requirement
),

depth as (
    select
        pair_requirement.request_key,
        pair_requirement.consultant_key,
        pair_requirement.segment,
        'depth' as kind,
        pair_requirement.concept as item,
        (
            segment_weight.depth_points
            * pair_requirement.weight_ppm
            * ((pair_requirement.met_ppm * pair_requirement.met_ppm) // 1000000)
        )
        // (pair_requirement.pool_weight_ppm * 1000000) as points
    from snapshot.pair_requirement as pair_requirement
    inner join snapshot.segment_weight as segment_weight on pair_requirement.segment = segment_weight.segment
    where pair_requirement.pool = 'required'
),

breadth as (
    select
        pair_fit.request_key,
        pair_fit.consultant_key,
        pair_fit.segment,
        'breadth' as kind,
        '' as item,
        (segment_weight.breadth_points * pair_fit.gate_ppm * open_consultant.basket_count)
        // (1000000 * greatest(open_consultant.basket_total, 1)) as points
    from snapshot.pair_fit as pair_fit
    inner join snapshot.segment_weight as segment_weight on pair_fit.segment = segment_weight.segment
    inner join snapshot.open_consultant as open_consultant
        on pair_fit.consultant_key = open_consultant.consultant_key
),

certification as (
    select
        pair_certification.request_key,
        pair_certification.consultant_key,
        pair_certification.segment,
        'certification' as kind,
        '' as item,
        if(
            segment_weight.certification_points < 0,
            cast(
                -floor(
                    -segment_weight.certification_points
                    * (1 - exp(-pair_certification.unasked_count / segment_weight.certification_scale))
                    + 0.5
                ) as bigint
            ),
            (
                ((segment_weight.certification_points * pair_fit.gate_ppm) // 1000000)
                * pair_certification.worth_ppm
            )
            // 1000000
        ) as points
    from snapshot.pair_certification as pair_certification
    inner join
        snapshot.segment_weight as segment_weight
        on pair_certification.segment = segment_weight.segment
    inner join snapshot.pair_fit as pair_fit
        on
            pair_certification.request_key = pair_fit.request_key
            and pair_certification.consultant_key = pair_fit.consultant_key
            and pair_certification.segment = pair_fit.segment
),

price as (
    select
        pair_fit.request_key,
        pair_fit.consultant_key,
        pair_fit.segment,
        'price' as kind,
        '' as item,
        (((segment_weight.price_points * pair_fit.coverage_ppm) // 1000000) * pair_price.price_ppm)
        // 1000000 as points
    from snapshot.pair_fit as pair_fit
    inner join snapshot.segment_weight as segment_weight on pair_fit.segment = segment_weight.segment
    inner join snapshot.pair_price as pair_price
        on
            pair_fit.request_key = pair_price.request_key
            and pair_fit.consultant_key = pair_price.consultant_key
            and pair_fit.segment = pair_price.segment
),

overqualification as (
    select
        pair_surplus.request_key,
        pair_surplus.consultant_key,
        segment_weight.segment,
        'overqualification' as kind,
        '' as item,
        cast(
            -floor(
                -segment_weight.overqualification_points
                * (1 - exp(-pair_surplus.surplus_count / segment_weight.overqualification_scale))
                + 0.5
            ) as bigint
        ) as points
    from snapshot.pair_surplus as pair_surplus
    cross join snapshot.segment_weight as segment_weight
),

line as (
    select * from earned
    union all by name
    select * from depth
    union all by name
    select * from breadth
    union all by name
    select * from certification
    union all by name
    select * from price
    union all by name
    select * from overqualification
),

-- Nobody scores below 0: the line that says so keeps the sum exact.
lowest as (
    select
        request_key,
        consultant_key,
        segment,
        'floor' as kind,
        '' as item,
        -cast(sum(points) as bigint) as points
    from line
    group by request_key, consultant_key, segment
    having sum(points) < 0
)

select * from line
where points <> 0
union all by name
select * from lowest
