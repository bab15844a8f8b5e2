-- One row per standing request of whose pairs that are left too few are certain to be the first.
-- They are where enough are eligible and above the points from which on all pairs are stored.
with
pair as (
    select
        pair_order.*,
        score_of(pair_order.order_key) as score_millipoints
    from snapshot.pair_order as pair_order
    semi join snapshot.standing_request as standing_request
        on pair_order.request_key = standing_request.request_key
    semi join snapshot.standing_consultant as standing_consultant
        on pair_order.consultant_key = standing_consultant.consultant_key
    where is_eligible(pair_order.order_key)
),

-- A score is not above the highest of its segments, so that it is known from the highest of their limits on.
known as (
    select
        known_facet.request_key,
        max(known_facet.least_millipoints) as least_millipoints
    from snapshot.known_facet as known_facet
    semi join snapshot.standing_request as standing_request
        on known_facet.request_key = standing_request.request_key
    group by known_facet.request_key
),

mixed as (
    select known.request_key
    from known
    left join pair
        on known.request_key = pair.request_key and known.least_millipoints <= pair.score_millipoints
    where known.least_millipoints > 0
    group by known.request_key
    having count(pair.request_key) < $kept
),

-- The first five of each segment decide whether the segment matters.
five as (
    select known_facet.request_key
    from snapshot.known_facet as known_facet
    semi join snapshot.standing_request as standing_request
        on known_facet.request_key = standing_request.request_key
    inner join snapshot.scored_request as scored_request
        on known_facet.request_key = scored_request.request_key
    left join pair
        on
            known_facet.request_key = pair.request_key
            and known_facet.least_millipoints <= case known_facet.segment
                when 'micro' then pair.points_micro
                when 'sweet_spot' then pair.points_sweet_spot
                else pair.points_larger
            end
    where known_facet.least_millipoints > 0 and scored_request.certainty_permille < 1000
    group by known_facet.request_key, known_facet.segment
    having count(pair.request_key) < 5
)

select request_key from mixed
union
select request_key from five
