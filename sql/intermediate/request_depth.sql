-- One row per request with kept pairs: the last number; null where a pair without answer may be before.
select
    request_key,
    if(is_above_blank(min(order_key)), min(order_key), null) as last_key
from snapshot.kept_pair
group by request_key
