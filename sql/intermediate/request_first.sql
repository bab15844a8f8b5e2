-- One row per pair among the first of its request, with the number that says so.
with
possible as (
    select pair_order.*
    from snapshot.pair_order as pair_order
    inner join snapshot.request_reach as request_reach on pair_order.request_key = request_reach.request_key
    where pair_order.order_key >= coalesce(request_reach.last_key, 0)
    union all by name
    select blank_pair.*
    from snapshot.blank_pair as blank_pair
    inner join snapshot.request_reach as request_reach on blank_pair.request_key = request_reach.request_key
    where request_reach.last_key is null
),

-- The lot is drawn only where the last place is tied.
tied as (
    select *
    from possible
    qualify rank() over (partition by request_key order by order_key desc) <= $kept
)

select
    tied.request_key,
    tied.consultant_key,
    tied.order_key
from tied
inner join snapshot.scored_request as scored_request on tied.request_key = scored_request.request_key
inner join snapshot.candidate as candidate on tied.consultant_key = candidate.consultant_key
cross join snapshot.basis as basis
qualify
    row_number() over (
        partition by tied.request_key
        order by
            tied.order_key desc, candidate.rate_cents asc nulls last,
            md5(scored_request.request_id || candidate.consultant_id || basis.snapshot_id) asc
    ) <= $kept
