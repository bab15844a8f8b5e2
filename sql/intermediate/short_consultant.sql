-- One row per standing consultant of whose pairs that are left too few are certain to be the first.
-- They are where enough are eligible and above the points from which on all pairs are stored.
with
pair as (
    select
        pair_order.consultant_key,
        drawn(
            score_of(pair_order.order_key),
            draw.mean_millipoints,
            draw.requirement_count,
            draw.vague_requirements
        ) as drawn_millipoints
    from snapshot.pair_order as pair_order
    semi join snapshot.standing_request as standing_request
        on pair_order.request_key = standing_request.request_key
    inner join snapshot.draw as draw on pair_order.request_key = draw.request_key
    where is_eligible(pair_order.order_key)
)

select known_consultant.consultant_key
from snapshot.known_consultant as known_consultant
semi join snapshot.standing_consultant as standing_consultant
    on known_consultant.consultant_key = standing_consultant.consultant_key
left join pair
    on
        known_consultant.consultant_key = pair.consultant_key
        and known_consultant.least_millipoints <= pair.drawn_millipoints
where known_consultant.least_millipoints > 0
group by known_consultant.consultant_key
having count(pair.consultant_key) < $kept
