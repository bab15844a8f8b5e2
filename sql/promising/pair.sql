-- One row per pair of a block among the first of a facet or of a consultant, by the points it has at least.
-- Consultants are looked at as long as other blocks do not give them enough pairs.
-- Limits of requests that stand are known. Of other facets three times as many as are kept, since some may
-- turn out not to be eligible.
with
of_facet as (
    select
        facet_number,
        unnest(max((cast(lowest as bigint) << 24) + consultant_number, 3 * $kept)) & 16777215
            as consultant_number
    from snapshot.rough_score
    where facet_number in (select facet_number from snapshot.new_facet)
    group by facet_number
),

of_consultant as (
    select
        rough_score.consultant_number,
        unnest(max((cast(rough_score.lowest as bigint) << 38) + rough_score.facet_number, $kept))
        & 274877906943 as facet_number
    from snapshot.rough_score as rough_score
    anti join snapshot.consultant_reach as consultant_reach
        on rough_score.consultant_number = consultant_reach.consultant_number
    group by rough_score.consultant_number
),

first as (
    select * from of_facet
    union all by name
    select * from of_consultant
)

select distinct
    facet.request_key,
    candidate.consultant_key
from first
inner join snapshot.facet as facet on first.facet_number = facet.facet_number
inner join snapshot.candidate as candidate on first.consultant_number = candidate.consultant_number
