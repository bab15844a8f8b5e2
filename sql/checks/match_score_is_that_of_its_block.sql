-- One row per match whose score differs from the one that its block of requests was ranked by.
select
    concat('request ', match.request_key, ', consultant ', match.consultant_key) as subject,
    concat('score ', match.score_millipoints, ', ranked by ', pair_score.score_millipoints) as detail
from match
left join snapshot.pair_score as pair_score
    on match.request_key = pair_score.request_key and match.consultant_key = pair_score.consultant_key
where match.score_millipoints is distinct from pair_score.score_millipoints
