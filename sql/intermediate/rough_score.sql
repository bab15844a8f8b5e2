-- One row per facet of a block and open consultant, unless both stand: the least and the most points it has.
-- Floats are good enough here: nothing but the choice of the pairs to score exactly rests on them.
with
facet as (
    select *
    from snapshot.rough_facet
    where request_key between $first_key and $last_key
),

new_candidate as (
    select rough_candidate.*
    from snapshot.rough_candidate as rough_candidate
    inner join snapshot.candidate as candidate
        on rough_candidate.consultant_number = candidate.consultant_number
    anti join snapshot.standing_consultant as standing_consultant
        on candidate.consultant_key = standing_consultant.consultant_key
),

-- What stands on both sides is known.
met as (
    select
        facet.*,
        rough_candidate.*
    from facet
    anti join snapshot.standing_request as standing_request
        on facet.request_key = standing_request.request_key
    cross join snapshot.rough_candidate as rough_candidate
    union all by name
    select
        facet.*,
        new_candidate.*
    from facet
    semi join snapshot.standing_request as standing_request
        on facet.request_key = standing_request.request_key
    cross join new_candidate
),

looked_up as (
    select
        * exclude (slots, levels, more_slots, most_gated, least_gated, most_plain, least_plain),
        levels[slots[1]] as level_1,
        levels[slots[2]] as level_2,
        levels[slots[3]] as level_3,
        levels[slots[4]] as level_4,
        levels[slots[5]] as level_5,
        levels[slots[6]] as level_6,
        levels[slots[7]] as level_7,
        levels[slots[8]] as level_8,
        case
            when is_long then cast(list_select(levels, more_slots) as float[])
            else cast([] as float[])
        end as more_levels,
        most_gated[bonus_place] as most_gated,
        least_gated[bonus_place] as least_gated,
        most_plain[bonus_place] as most_plain,
        least_plain[bonus_place] as least_plain
    from met
),

covered as (
    select
        *,
        point_weights[1] * level_1
        + point_weights[2] * level_2
        + point_weights[3] * level_3
        + point_weights[4] * level_4
        + point_weights[5] * level_5
        + point_weights[6] * level_6
        + point_weights[7] * level_7
        + point_weights[8] * level_8
        + case when is_long then list_inner_product(more_point_weights, more_levels) else 0 end
            as points,
        cover_weights[1] * level_1
        + cover_weights[2] * level_2
        + cover_weights[3] * level_3
        + cover_weights[4] * level_4
        + cover_weights[5] * level_5
        + cover_weights[6] * level_6
        + cover_weights[7] * level_7
        + cover_weights[8] * level_8
        + case when is_long then list_inner_product(more_cover_weights, more_levels) else 0 end
            as cover,
        at_most_one(at_least_zero(coalesce(cast(3 as float) - rate_cents * per_cent, price_unknown))) as price
    from looked_up
),

priced as (
    select
        *,
        points + price_points * cover * price as sure_points,
        at_most_one(cover * per_cover) as gate
    from covered
)

select
    facet_number,
    consultant_number,
    cast(at_least_zero(sure_points + gate * least_gated + least_plain - slack) as integer) as lowest,
    cast(at_least_zero(sure_points + gate * most_gated + most_plain) as integer) + 5 as highest
from priced
