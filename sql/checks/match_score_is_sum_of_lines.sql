-- One row per match whose score, mixed or pure, is not the sum of its lines, and per match of lines only.
with
total as (
    select
        request_key,
        consultant_key,
        sum(points_millipoints) as points_millipoints,
        sum(points_micro) as points_micro,
        sum(points_sweet_spot) as points_sweet_spot,
        sum(points_larger) as points_larger
    from match_line
    group by request_key, consultant_key
)

select
    concat(
        'request ',
        coalesce(match.request_key, total.request_key),
        ', consultant ',
        coalesce(match.consultant_key, total.consultant_key)
    ) as subject,
    concat('score ', match.score_millipoints, ', lines ', total.points_millipoints) as detail
from match
full join total on match.request_key = total.request_key and match.consultant_key = total.consultant_key
where
    match.score_millipoints is distinct from total.points_millipoints
    or match.score_micro is distinct from total.points_micro
    or match.score_sweet_spot is distinct from total.points_sweet_spot
    or match.score_larger is distinct from total.points_larger
