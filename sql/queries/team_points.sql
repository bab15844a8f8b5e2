-- One row per kept consultant and requirement of one request that brings points.
select
    consultant_id,
    item,
    cast(points * 1000 as integer) as points_millipoints
from api.match_lines
where
    request_id = $request_id
    and kind in ('required', 'preferred')
    and points > 0
