-- One row per kept pair: the first of each request and of each consultant, with the place on either side.
-- The place is null where the pair is kept for the other side alone.
with
first as (
    select
        coalesce(request_first.request_key, consultant_first.request_key) as request_key,
        coalesce(request_first.consultant_key, consultant_first.consultant_key) as consultant_key,
        coalesce(request_first.order_key, consultant_first.order_key) as order_key,
        request_first.rank,
        consultant_first.rank as consultant_rank
    from snapshot.request_first as request_first
    full outer join snapshot.consultant_first as consultant_first
        on
            request_first.request_key = consultant_first.request_key
            and request_first.consultant_key = consultant_first.consultant_key
)

select
    first.request_key,
    first.consultant_key,
    first.order_key,
    drawn(
        score_of(first.order_key), draw.mean_millipoints, draw.requirement_count, draw.vague_requirements
    ) as consultant_score_millipoints,
    first.rank,
    first.consultant_rank
from first
inner join snapshot.draw as draw on first.request_key = draw.request_key
