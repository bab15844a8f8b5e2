-- One row per segment with scored requests: the mean of the scores of the sample, which have just been made.
select
    scored_request.segment,
    cast(sum(score_of(block_pair.order_key)) as bigint) // count(*) as mean_millipoints
from snapshot.block_pair as block_pair
inner join snapshot.scored_request as scored_request
    on block_pair.request_key = scored_request.request_key
group by scored_request.segment
