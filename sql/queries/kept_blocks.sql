-- One row per block of requests with about so many kept pairs: the unit in which the lines are written.
with
kept_count as (
    select
        request_key,
        count(*) as pair_count
    from snapshot.kept_pair
    group by request_key
),

running as (
    select
        request_key,
        (sum(pair_count) over (order by request_key) - 1) // $kept_block as block
    from kept_count
)

select
    min(request_key) as first_key,
    max(request_key) as last_key
from running
group by block
order by block
