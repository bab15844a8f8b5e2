"""What a score means: bins by hand."""

from skillmatch.evaluation.metrics.calibration import calibration
from skillmatch.evaluation.metrics.judged import JudgedConsultant, JudgedRequest
from tests.evaluation.metrics.world import request


def test_bins_tell_what_people_thought_of_those_with_about_the_same_score():
    requests = (
        request("r1", "micro", 3, 1, score=20_000),
        request("r2", "micro", 2, score=100_000),
        request("r3", "larger", 0, score=19_999),
        JudgedRequest("r4", "larger", (JudgedConsultant("c", 3, None),)),
    )
    told = {
        (each.segment, each.low, each.high): (each.pair_count, each.mean_grade, each.good_share)
        for each in calibration(requests)
    }
    assert told == {
        ("micro", 20, 40): (2, 2.0, 0.5),
        ("micro", 80, 100): (1, 2.0, 1.0),
        ("larger", 0, 20): (1, 0.0, 0.0),
        ("all", 0, 20): (1, 0.0, 0.0),
        ("all", 20, 40): (2, 2.0, 0.5),
        ("all", 80, 100): (1, 2.0, 1.0),
    }
    assert all(each.is_few for each in calibration(requests))
