-- One row per block of open requests: the unit in which pairs are scored.
with numbered as (
    select
        request_key,
        (row_number() over (order by request_key) - 1) // $request_block as block
    from client_request
    where closed_at is null
)

select
    block,
    min(request_key) as first_key,
    max(request_key) as last_key
from numbered
group by block
order by block
