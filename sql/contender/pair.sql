-- One row per pair of a block that may be among the first of its request or of its consultant.
-- Of requests and consultants with fewer eligible pairs than are kept, all may.
select distinct
    facet.request_key,
    candidate.consultant_key
from snapshot.rough_score as rough_score
inner join snapshot.facet as facet on rough_score.facet_number = facet.facet_number
inner join snapshot.draw as draw on facet.request_key = draw.request_key
inner join snapshot.candidate as candidate on rough_score.consultant_number = candidate.consultant_number
left join snapshot.facet_reach as facet_reach on rough_score.facet_number = facet_reach.facet_number
left join snapshot.consultant_reach as consultant_reach
    on rough_score.consultant_number = consultant_reach.consultant_number
left join snapshot.newcomer_reach as newcomer_reach
    on rough_score.consultant_number = newcomer_reach.consultant_number
where
    rough_score.highest >= coalesce(facet_reach.least_millipoints, 0)
    or drawn(
        rough_score.highest, draw.mean_millipoints, draw.requirement_count, draw.vague_requirements
    ) >= coalesce(consultant_reach.least_millipoints, newcomer_reach.least_millipoints, 0)
