-- One row per match with a score, coverage or confidence outside its range.
select
    concat('request ', request_key, ', consultant ', consultant_key) as subject,
    concat(score_millipoints, ' points, coverage ', coverage_ppm, ', confidence ', confidence_permille)
        as detail
from match
where
    least(score_millipoints, score_micro, score_sweet_spot, score_larger) < 0
    or least(coverage_ppm, confidence_permille) < 0
    or greatest(score_millipoints, score_micro, score_sweet_spot, score_larger) > 100000
    or coverage_ppm > 1000000
    or confidence_permille > 1000
