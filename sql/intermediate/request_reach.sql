-- One row per request of a certain segment that does not stand and has enough eligible pairs: what the last
-- of the first has. No block had a higher limit: it was taken from the least that its pairs could score.
select
    pair_order.request_key,
    list_min(max(score_of(pair_order.order_key), $kept)) as least_millipoints
from snapshot.pair_order as pair_order
inner join snapshot.scored_request as scored_request on pair_order.request_key = scored_request.request_key
anti join snapshot.standing_request as standing_request
    on pair_order.request_key = standing_request.request_key
where is_eligible(pair_order.order_key) and scored_request.certainty_permille = 1000
group by pair_order.request_key
having count(*) >= $kept
