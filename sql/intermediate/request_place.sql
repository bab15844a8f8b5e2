-- One row per kept pair: its place among all consultants for its request.
with
possible as (
    select pair_order.*
    from snapshot.pair_order as pair_order
    inner join snapshot.request_depth as request_depth on pair_order.request_key = request_depth.request_key
    where pair_order.order_key >= coalesce(request_depth.last_key, 0)
    union all by name
    select low_pair.*
    from snapshot.low_pair as low_pair
    inner join snapshot.request_depth as request_depth on low_pair.request_key = request_depth.request_key
    where request_depth.last_key is null
),

numbered as (
    select
        *,
        rank() over (partition by request_key order by order_key desc) as first_place
    from possible
),

-- The lot is drawn among those that a kept pair is tied with.
tied as (
    select numbered.*
    from numbered
    semi join snapshot.kept_pair as kept_pair
        on numbered.request_key = kept_pair.request_key and numbered.order_key = kept_pair.order_key
),

placed as (
    select
        tied.request_key,
        tied.consultant_key,
        tied.first_place
        - 1
        + row_number() over (
            partition by tied.request_key, tied.order_key
            order by
                candidate.rate_cents asc nulls last,
                md5(scored_request.request_id || candidate.consultant_id || basis.snapshot_id) asc
        ) as rank
    from tied
    inner join snapshot.scored_request as scored_request on tied.request_key = scored_request.request_key
    inner join snapshot.candidate as candidate on tied.consultant_key = candidate.consultant_key
    cross join snapshot.basis as basis
)

select placed.*
from placed
semi join snapshot.kept_pair as kept_pair
    on placed.request_key = kept_pair.request_key and placed.consultant_key = kept_pair.consultant_key
