-- One row per kept pair: its place among all requests for its consultant.
with
answered as (
    select
        pair_order.consultant_key,
        pair_order.request_key,
        drawn_key(
            pair_order.order_key, draw.mean_millipoints, draw.requirement_count, draw.vague_requirements
        ) as drawn_order_key
    from snapshot.pair_order as pair_order
    inner join snapshot.draw as draw on pair_order.request_key = draw.request_key
),

possible as (
    select answered.*
    from answered
    inner join snapshot.consultant_depth as consultant_depth
        on answered.consultant_key = consultant_depth.consultant_key
    where answered.drawn_order_key >= coalesce(consultant_depth.last_key, 0)
    union all by name
    select
        low_pair.consultant_key,
        low_pair.request_key,
        with_score(low_pair.order_key, draw.blank_millipoints) as drawn_order_key
    from snapshot.low_pair as low_pair
    inner join snapshot.draw as draw on low_pair.request_key = draw.request_key
    inner join snapshot.consultant_depth as consultant_depth
        on low_pair.consultant_key = consultant_depth.consultant_key
    where consultant_depth.last_key is null
),

numbered as (
    select
        *,
        rank() over (partition by consultant_key order by drawn_order_key desc) as first_place
    from possible
),

-- The lot is drawn among those that a kept pair is tied with.
tied as (
    select numbered.*
    from numbered
    semi join snapshot.kept_pair as kept_pair
        on
            numbered.consultant_key = kept_pair.consultant_key
            and numbered.drawn_order_key = kept_pair.drawn_order_key
),

placed as (
    select
        tied.request_key,
        tied.consultant_key,
        tied.first_place
        - 1
        + row_number() over (
            partition by tied.consultant_key, tied.drawn_order_key
            order by md5(scored_request.request_id || candidate.consultant_id || basis.snapshot_id) asc
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
