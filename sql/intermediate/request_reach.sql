-- One row per scored request: the last number that can be among the first; null where any pair can.
with
first as (
    select
        request_key,
        max(order_key, $kept) as order_keys
    from snapshot.pair_order
    group by request_key
)

select
    scored_request.request_key,
    if(is_above_blank(first.order_keys[$kept]), first.order_keys[$kept], null) as last_key
from snapshot.scored_request as scored_request
left join first on scored_request.request_key = first.request_key
