-- One row per block of requests with about so many kept pairs without lines: the unit to write them in.
with
kept_count as (
    select
        kept_pair.request_key,
        count(*) as pair_count
    from snapshot.kept_pair as kept_pair
    anti join match
        on kept_pair.request_key = match.request_key and kept_pair.consultant_key = match.consultant_key
    group by kept_pair.request_key
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
