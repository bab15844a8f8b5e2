-- One row per block of open requests: the unit in which pairs are scored, five million at most at a time.
-- Of a request that stands only the pairs with consultants who do not are scored.
with
open_count as (
    select
        greatest(count(*), 1) as consultant_count,
        count(*) filter (where standing_consultant.consultant_key is null) as new_count
    from consultant
    left join snapshot.standing_consultant as standing_consultant
        on consultant.consultant_key = standing_consultant.consultant_key
    where consultant.closed_at is null
),

running as (
    select
        client_request.request_key,
        sum(
            if(
                standing_request.request_key is null, open_count.consultant_count, open_count.new_count
            )
        ) over (order by client_request.request_key) as pair_count,
        greatest(
            open_count.consultant_count, least($request_block * open_count.consultant_count, 5000000)
        ) as block_size
    from client_request
    cross join open_count
    left join snapshot.standing_request as standing_request
        on client_request.request_key = standing_request.request_key
    where client_request.closed_at is null
),

numbered as (
    select
        request_key,
        cast(pair_count - 1 as bigint) // block_size as block
    from running
)

select
    block,
    min(request_key) as first_key,
    max(request_key) as last_key
from numbered
group by block
order by block
