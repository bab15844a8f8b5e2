-- One row per facet of a block and open consultant: the least and the most points that the score can be.
-- Floats are good enough here: nothing but the choice of the pairs to score exactly rests on them.
with
facet as (
    select *
    from snapshot.rough_facet
    where request_key between $first_key and $last_key
),

looked_up as (
    select
        facet.* exclude (slots),
        rough_candidate.consultant_number,
        rough_candidate.rate_cents,
        cast(list_select(rough_candidate.levels, facet.slots) as float[]) as levels,
        rough_candidate.most_gated[facet.bonus_place] as most_gated,
        rough_candidate.least_gated[facet.bonus_place] as least_gated,
        rough_candidate.most_plain[facet.bonus_place] as most_plain,
        rough_candidate.least_plain[facet.bonus_place] as least_plain
    from facet
    cross join snapshot.rough_candidate as rough_candidate
),

covered as (
    select
        *,
        list_inner_product(point_weights, levels) as points,
        list_inner_product(cover_weights, levels) as cover,
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
