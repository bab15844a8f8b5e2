-- One row per request of a block with several possible segments: whether the first five depend on which.
with
doubtful as (
    select *
    from snapshot.facet
    where request_key between $first_key and $last_key and permille < 1000
),

-- Whoever may be among the first five of any segment is among the pairs to score.
possible as (
    select
        doubtful.request_key,
        doubtful.segment,
        pair_order.consultant_key,
        with_score(pair_order.order_key, block_facet.points) as order_key
    from doubtful
    inner join snapshot.block_facet as block_facet on doubtful.facet_number = block_facet.facet_number
    inner join snapshot.candidate as candidate
        on block_facet.consultant_number = candidate.consultant_number
    inner join snapshot.pair_order as pair_order
        on
            doubtful.request_key = pair_order.request_key
            and candidate.consultant_key = pair_order.consultant_key
),

first as (
    select *
    from possible
    qualify rank() over (partition by request_key, segment order by order_key desc) <= 5
),

placed as (
    select
        first.request_key,
        first.segment,
        first.consultant_key
    from first
    inner join snapshot.scored_request as scored_request on first.request_key = scored_request.request_key
    inner join snapshot.candidate as candidate on first.consultant_key = candidate.consultant_key
    cross join snapshot.basis as basis
    qualify
        row_number() over (
            partition by first.request_key, first.segment
            order by
                first.order_key desc, candidate.rate_cents asc nulls last,
                md5(scored_request.request_id || candidate.consultant_id || basis.snapshot_id) asc
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
