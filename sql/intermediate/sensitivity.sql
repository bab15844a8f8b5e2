-- One row per scored request with several possible segments: whether the first five depend on which.
with
doubtful as (
    select
        request_key,
        request_id,
        freshness_permille,
        certainty_permille,
        unnest(['micro', 'sweet_spot', 'larger']) as segment,
        unnest([micro_permille, sweet_spot_permille, larger_permille]) as permille
    from snapshot.scored_request
    where certainty_permille < 1000
),

-- Whoever may be among the first five of any segment is among the pairs that are stored.
possible as (
    select
        doubtful.*,
        pair_order.consultant_key,
        with_score(
            pair_order.order_key,
            case doubtful.segment
                when 'micro' then pair_order.points_micro
                when 'sweet_spot' then pair_order.points_sweet_spot
                else pair_order.points_larger
            end
        ) as order_key
    from doubtful
    inner join snapshot.pair_order as pair_order on doubtful.request_key = pair_order.request_key
    where doubtful.permille > 0
),

first as (
    select *
    from possible
    qualify rank() over (partition by request_key, segment order by order_of(order_key) desc) <= 5
),

placed as (
    select
        first.request_key,
        first.segment,
        first.consultant_key
    from first
    inner join snapshot.candidate as candidate on first.consultant_key = candidate.consultant_key
    cross join snapshot.basis as basis
    qualify
        row_number() over (
            partition by first.request_key, first.segment
            order by
                order_of(first.order_key) desc,
                confidence_of(first.order_key, first.freshness_permille, first.certainty_permille) desc,
                candidate.rate_cents asc nulls last,
                md5(first.request_id || candidate.consultant_id || basis.snapshot_id) asc
        ) <= 5
),

top_five as (
    select
        request_key,
        segment,
        list_sort(list(consultant_key)) as consultant_keys
    from placed
    group by request_key, segment
)

select
    request_key,
    count(distinct consultant_keys) > 1 as is_segment_sensitive
from top_five
group by request_key
