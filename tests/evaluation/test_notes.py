"""What an evaluation says of the verdicts that it leaves out."""

import pytest

from skillmatch.evaluation.metrics.judged import JudgedConsultant, JudgedRequest
from skillmatch.evaluation.notes import LeftOut, notes

UNSCORED = JudgedRequest("r1", "micro", (JudgedConsultant("c1", 2, None),))
NEVER_READ = "a request or a consultant that was never read: left out"
CASES = [
    pytest.param(LeftOut(), (), (), id="nothing"),
    pytest.param(
        LeftOut((("r9", "ann"),), 1, 1),
        (UNSCORED,),
        (
            f"1 verdict names {NEVER_READ} (ann for r9)",
            "1 verdict says nothing of fit: left out",
            "1 verdict is on closed records: left out",
            "1 judged pair has no score: not kept, which earns nothing",
        ),
        id="one of each",
    ),
    pytest.param(
        LeftOut(tuple((f"r{number}", "ann") for number in range(5)), 2),
        (UNSCORED, UNSCORED),
        (
            f"5 verdicts name {NEVER_READ} (ann for r0; ann for r1; ann for r2 and 2 more)",
            "2 verdicts say nothing of fit: left out",
            "2 judged pairs have no score: not kept, which earns nothing",
        ),
        id="several",
    ),
]


@pytest.mark.parametrize(("left_out", "requests", "told"), CASES)
def test_each_thing_left_out_is_counted_in_words(left_out, requests, told):
    assert notes(left_out, requests) == told
