-- One row per stored pair at or above the limit of its request or of its consultant: what other nights need.
-- Where the segment is in doubt all pairs are: the first five of each segment decide whether it matters.
with
request_limit as (
    select
        known_facet.request_key,
        known_facet.least_millipoints
    from snapshot.known_facet as known_facet
    inner join snapshot.scored_request as scored_request
        on known_facet.request_key = scored_request.request_key
    where scored_request.certainty_permille = 1000
)

select pair_order.*
from snapshot.pair_order as pair_order
inner join snapshot.draw as draw on pair_order.request_key = draw.request_key
left join request_limit on pair_order.request_key = request_limit.request_key
left join snapshot.known_consultant as known_consultant
    on pair_order.consultant_key = known_consultant.consultant_key
where
    score_of(pair_order.order_key) >= coalesce(request_limit.least_millipoints, 0)
    or drawn(
        score_of(pair_order.order_key),
        draw.mean_millipoints,
        draw.requirement_count,
        draw.vague_requirements
    ) >= coalesce(known_consultant.least_millipoints, 0)
