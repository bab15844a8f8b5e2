-- One row per pair among the first of its request, with its place.
with
-- The lot is drawn only where the last place is tied.
tied as (
    select *
    from snapshot.pair_order
    qualify rank() over (partition by request_key order by order_key desc) <= $kept
)

select
    tied.*,
    row_number() over (
        partition by tied.request_key
        order by
            tied.order_key desc, candidate.rate_cents asc nulls last,
            md5(scored_request.request_id || candidate.consultant_id || basis.snapshot_id) asc
    ) as rank
from tied
inner join snapshot.scored_request as scored_request on tied.request_key = scored_request.request_key
inner join snapshot.candidate as candidate on tied.consultant_key = candidate.consultant_key
cross join snapshot.basis as basis
qualify rank <= $kept
