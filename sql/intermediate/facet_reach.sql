-- One row per facet of the block with eligible pairs: the points that are needed to be looked at.
-- Below it nobody can be among the first of the request, nor among the first five were it of the segment.
with
promise as (
    select promise.*
    from snapshot.promise as promise
    semi join snapshot.new_facet as new_facet on promise.facet_number = new_facet.facet_number
),

mixed as (
    select
        request_key,
        consultant_number,
        cast(sum(permille * lowest) as bigint) // 1000 as lowest
    from promise
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
    from promise
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
union all by name
select
    facet.facet_number,
    known_facet.least_millipoints
from snapshot.known_facet as known_facet
inner join snapshot.facet as facet
    on known_facet.request_key = facet.request_key and known_facet.segment = facet.segment
semi join snapshot.standing_request as standing_request on facet.request_key = standing_request.request_key
where facet.request_key between $first_key and $last_key
