-- One row per line of one pair's score, the heaviest first.
select
    kind,
    item,
    label,
    points,
    points_micro,
    points_sweet_spot,
    points_larger,
    gain,
    evidence,
    mention_ids
from api.match_lines
where
    request_id = $request_id
    and consultant_id = $consultant_id
order by abs(points) desc, kind asc, item asc
