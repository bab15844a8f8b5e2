-- One row per pair among the first of its request, with its place.
with
last as (
    select
        request_key,
        list_min(max(order_of(order_key), $kept)) as least_order
    from snapshot.pair_order
    group by request_key
),

-- Confidence and the lot are looked at only where the last place is tied.
tied as (
    select
        pair_order.request_key,
        pair_order.consultant_key,
        pair_order.order_key
    from snapshot.pair_order as pair_order
    inner join last on pair_order.request_key = last.request_key
    where order_of(pair_order.order_key) >= last.least_order
)

select
    tied.*,
    row_number() over (
        partition by tied.request_key
        order by
            order_of(tied.order_key) desc,
            confidence_of(
                tied.order_key, scored_request.freshness_permille, scored_request.certainty_permille
            ) desc,
            candidate.rate_cents asc nulls last,
            md5(scored_request.request_id || candidate.consultant_id || basis.snapshot_id) asc
    ) as rank
from tied
inner join snapshot.scored_request as scored_request on tied.request_key = scored_request.request_key
inner join snapshot.candidate as candidate on tied.consultant_key = candidate.consultant_key
cross join snapshot.basis as basis
qualify rank <= $kept
