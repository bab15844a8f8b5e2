-- One row per pair of a block that may be among the first of its request or of its consultant.
-- Of requests and consultants with fewer eligible pairs than are kept, all may.
with
-- Small tables first: every join of the rough scores costs what five million rows do.
asking as (
    select
        facet.facet_number,
        facet.request_key,
        draw.requirement_count,
        draw.requirement_count + draw.vague_requirements as drawn_count,
        draw.mean_millipoints * draw.vague_requirements as drawn_points,
        coalesce(facet_reach.least_millipoints, 0) as least_millipoints
    from snapshot.facet as facet
    inner join snapshot.draw as draw on facet.request_key = draw.request_key
    left join snapshot.facet_reach as facet_reach on facet.facet_number = facet_reach.facet_number
    where facet.request_key between $first_key and $last_key
),

seeking as (
    select
        candidate.consultant_number,
        candidate.consultant_key,
        coalesce(consultant_reach.least_millipoints, newcomer_reach.least_millipoints, 0) as least_millipoints
    from snapshot.candidate as candidate
    left join snapshot.consultant_reach as consultant_reach
        on candidate.consultant_number = consultant_reach.consultant_number
    left join snapshot.newcomer_reach as newcomer_reach
        on candidate.consultant_number = newcomer_reach.consultant_number
)

select distinct
    asking.request_key,
    seeking.consultant_key
from snapshot.rough_score as rough_score
inner join asking on rough_score.facet_number = asking.facet_number
inner join seeking on rough_score.consultant_number = seeking.consultant_number
where
    rough_score.highest >= asking.least_millipoints
    -- That is drawn(highest) >= least without a division, which takes half of the time.
    or rough_score.highest * asking.requirement_count + asking.drawn_points
    >= seeking.least_millipoints * asking.drawn_count
