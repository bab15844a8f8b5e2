-- One row per block of open requests: the unit in which pairs are scored, five million at most at a time.
with
block_size as (
    select greatest(1, least($request_block, 5000000 // greatest(count(*), 1))) as request_count
    from consultant
    where closed_at is null
),

numbered as (
    select
        client_request.request_key,
        (row_number() over (order by client_request.request_key) - 1) // block_size.request_count as block
    from client_request
    cross join block_size
    where client_request.closed_at is null
)

select
    block,
    min(request_key) as first_key,
    max(request_key) as last_key
from numbered
group by block
order by block
