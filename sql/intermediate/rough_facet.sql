-- One row per facet: what a rough score is made from: the slots of what is asked, and what levels are worth.
with
segment as (
    select
        *,
        row_number() over (order by segment) as segment_place
    from snapshot.segment_weight
),

asking as (
    select distinct request_key
    from snapshot.certification_named
),

-- What is asked as shares of its pool; nothing is met better than by the best consultant.
asked as (
    select
        facet_number,
        slot,
        pool_points * weight_ppm / pool_weight_ppm as points,
        if(is_required, weight_ppm / pool_weight_ppm, 0) as share,
        most_met_ppm / 1000000 as most_met
    from snapshot.facet_requirement
),

-- Of which nobody answers anything, the free slot is looked up.
listed as (
    select
        facet.facet_number,
        list(coalesce(asked.slot, 1) order by asked.slot) as slots,
        list(
            cast(
                coalesce(asked.points + facet.depth_points * asked.share * asked.most_met, 0) / 255 as float
            )
            order by asked.slot
        ) as point_weights,
        list(cast(coalesce(asked.share, 0) / 255 as float) order by asked.slot) as cover_weights,
        coalesce(sum(asked.points), 0) as asked_points,
        coalesce(sum(asked.share * asked.most_met * asked.most_met), 0) / 4 as depth_gap,
        count(asked.slot) as asked_count
    from snapshot.facet as facet
    left join asked on facet.facet_number = asked.facet_number
    group by facet.facet_number
)

select
    facet.facet_number,
    facet.request_key,
    -- Eight are looked up one by one, which takes half of the time of a list; the rest is listed.
    list_resize(listed.slots, 8, 1) as slots,
    list_resize(listed.point_weights, 8, 0) as point_weights,
    list_resize(listed.cover_weights, 8, 0) as cover_weights,
    listed.slots[9:] as more_slots,
    listed.point_weights[9:] as more_point_weights,
    listed.cover_weights[9:] as more_cover_weights,
    len(listed.slots) > 8 as is_long,
    cast(segment.segment_place + if(asking.request_key is null, 0, 3) as integer) as bonus_place,
    cast(facet.price_points as float) as price_points,
    cast(facet.price_unknown_ppm / 1000000 as float) as price_unknown,
    cast(2 / facet.rate_max_cents as float) as per_cent,
    cast(1000000 / facet.gate_full_ppm as float) as per_cover,
    -- By how much a rough score can be too high: by a level, by rounding, by depth being squared.
    cast(
        (
            listed.asked_points
            + facet.depth_points
            + facet.price_points
            + (facet.breadth_points + greatest(facet.certification_points, 0)) * 1000000 / facet.gate_full_ppm
        ) / 255
        + facet.depth_points * listed.depth_gap
        + 2 * listed.asked_count
        + 6
        as float
    ) as slack
from snapshot.facet as facet
inner join listed on facet.facet_number = listed.facet_number
inner join segment on facet.segment = segment.segment
left join asking on facet.request_key = asking.request_key
