-- One row per requirement of one request with the most that it brings, or would bring, a kept consultant.
select
    item,
    max(label) as label,
    kind,
    cast(max(points + gain) * 1000 as integer) as worth_millipoints
from api.match_lines
where
    request_id = $request_id
    and kind in ('required', 'preferred')
group by item, kind
having max(points + gain) > 0
order by kind desc, worth_millipoints desc, item asc
