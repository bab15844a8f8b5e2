-- One row per match that does not show every requirement of its request.
select
    concat('request ', match.request_key, ', consultant ', match.consultant_key) as subject,
    concat(count(match_line.item), ' lines for ', request_scoring.requirement_count) as detail
from match
inner join request_scoring on match.request_key = request_scoring.request_key
left join match_line
    on
        match.request_key = match_line.request_key
        and match.consultant_key = match_line.consultant_key
        and match_line.kind in ('required', 'preferred')
group by match.request_key, match.consultant_key, request_scoring.requirement_count
having count(match_line.item) <> request_scoring.requirement_count
