-- One row per kept pair, with its number on either side: the first of each request and of each consultant.
with
first as (
    select * from snapshot.request_first
    union
    select * from snapshot.consultant_first
)

select
    first.*,
    drawn_key(
        first.order_key, draw.mean_millipoints, draw.requirement_count, draw.vague_requirements
    ) as drawn_order_key
from first
inner join snapshot.draw as draw on first.request_key = draw.request_key
