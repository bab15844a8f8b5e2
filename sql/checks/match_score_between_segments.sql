-- One row per match that scores below its lowest or above its highest possible segment by over a milli-point.
with
possible as (
    select
        match.*,
        [
            if(segment_assessment.micro_permille > 0, match.score_micro, null),
            if(segment_assessment.sweet_spot_permille > 0, match.score_sweet_spot, null),
            if(segment_assessment.larger_permille > 0, match.score_larger, null)
        ] as scores
    from match
    inner join segment_assessment on match.request_key = segment_assessment.request_key
)

select
    concat('request ', request_key, ', consultant ', consultant_key) as subject,
    concat('score ', score_millipoints, ', by segment ', cast(scores as text)) as detail
from possible
where score_millipoints < list_min(scores) - 1 or score_millipoints > list_max(scores) + 1
