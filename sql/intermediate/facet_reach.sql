-- One row per facet of the promising pairs: the points that a pair must be able to have to be looked at.
-- Below it nobody can be among the first of the request, nor among the first five were it of the segment.
with
mixed as (
    select
        request_key,
        consultant_number,
        cast(sum(permille * lowest) as bigint) // 1000 as lowest
    from snapshot.promise
    group by request_key, consultant_number
),

request_reach as (
    select
        request_key,
        max(lowest, $kept) as lowest
    from mixed
    group by request_key
),

five as (
    select
        request_key,
        facet_number,
        permille,
        max(lowest, 5) as lowest
    from snapshot.promise
    group by request_key, facet_number, permille
)

-- A score is not above the highest of its facets, so that one of them must reach what the mixture has to.
select
    five.facet_number,
    if(
        five.permille = 1000,
        coalesce(request_reach.lowest[$kept], 0),
        least(coalesce(request_reach.lowest[$kept], 0), coalesce(five.lowest[5], 0))
    ) as least_millipoints
from five
inner join request_reach on five.request_key = request_reach.request_key
