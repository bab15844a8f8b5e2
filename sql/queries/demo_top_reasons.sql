-- One row per line of the three best matches of each asked request: what counts against, then the heaviest.
select
    matches.request_id,
    matches.title,
    matches.segment,
    matches.consultant_id,
    matches.consultant_name,
    matches.rank,
    matches.score,
    match_lines.kind,
    match_lines.label,
    match_lines.points
from api.matches as matches
inner join api.match_lines as match_lines
    on
        matches.request_id = match_lines.request_id
        and matches.consultant_id = match_lines.consultant_id
where
    matches.request_id in (select unnest($requests))
    and matches.rank <= 3
    and match_lines.points <> 0
order by
    matches.request_id asc,
    matches.rank asc,
    match_lines.points < 0 desc,
    abs(match_lines.points) desc,
    match_lines.kind asc,
    match_lines.item asc
