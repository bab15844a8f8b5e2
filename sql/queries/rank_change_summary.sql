-- One row per segment and one for all: how much a trial changes the first of each request.
with
-- Of every two of a request, whether a trial leaves their order (1), turns it (-1) or ties them (0).
twosome as (
    select
        one.request_key,
        sign(one.order_before::bigint - other.order_before)
        * sign(one.order_after::bigint - other.order_after) as agreement
    from snapshot.rank_change as one
    inner join snapshot.rank_change as other
        on one.request_key = other.request_key and one.consultant_key < other.consultant_key
),

kendall as (
    select
        request_key,
        avg(agreement) as kendall
    from twosome
    group by request_key
),

asked as (
    select rank_change.*
    from snapshot.rank_change as rank_change
    inner join client_request on rank_change.request_key = client_request.request_key
    where $request_id in ('', client_request.request_id)
),

request as (
    select
        request_key,
        segment,
        bool_or(order_before = 1 and order_after <> 1) as is_first_changed,
        bool_or(change <> 'stays') as is_changed,
        count(*) filter (where order_before <= $top and order_after <= $top)
        / greatest(count(*) filter (where order_before <= $top), count(*) filter (where order_after <= $top))
            as overlap
    from asked
    group by request_key, segment
)

select
    coalesce(request.segment, 'all') as segment,
    count(*) as request_count,
    count(*) filter (where request.is_first_changed) as first_changed_count,
    count(*) filter (where request.is_changed) as changed_count,
    round(avg(request.overlap), 3) as mean_overlap,
    round(avg(coalesce(kendall.kendall, 1)), 3) as mean_kendall
from request
left join kendall on request.request_key = kendall.request_key
group by grouping sets ((request.segment), ())
order by request.segment nulls first
