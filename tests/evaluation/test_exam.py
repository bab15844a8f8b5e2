"""Grades beside the scores of a warehouse, as stored, as scored anew, and as verdicts left them."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from skillmatch import store
from skillmatch.evaluation.exam import Exam, assessed_segments, scored, scored_with, stored_verdicts
from skillmatch.evaluation.metrics.judged import NO_PLACE, JudgedConsultant, ScoredPair
from skillmatch.score import load_weights
from tests.score import warehouse
from tests.score.world import MICRO, Claim, Consultant, Request, World

WORLD = World(
    requests=(Request(1, (("quickbooks", "required"), ("outlook", "preferred")), MICRO), Request(2)),
    consultants=(
        Consultant(1, (Claim("quickbooks"),)),
        Consultant(2, (Claim("quickbooks"), Claim("outlook"))),
        Consultant(3),
    ),
)
AS_OF = datetime(2026, 11, 2, tzinfo=UTC)
GRADES = {("r1", "c1"): 2, ("r1", "c2"): 3, ("r1", "c3"): 0, ("r2", "c1"): 1}
VERDICTS = """
insert into verdict by name from (values
    ('r1', 'c2', 'sent', '', 'placed', 'micro', 1, true, 70000, 70000, 60000, 50000, 65000),
    ('r1', 'c1', 'rejected', '', '', 'micro', 4, true, 40000, 40000, 30000, 20000, 35000),
    ('r1', 'c3', 'rejected', 'too far', '', null, null, null, null, null, null, null, null),
    ('r9', 'c1', 'sent', '', 'bad', 'micro', null, true, 5000, 5000, 4000, 3000, 0),
    ('r9', 'c2', 'sent', '', '', null, null, null, null, null, null, null, null),
    ('r2', 'c2', 'sent', '', '', null, null, null, null, null, null, null, null)
) as said (
    request_id, consultant_id, decision, reason_code, outcome, segment, rank, is_eligible, score_millipoints,
    score_micro, score_sweet_spot, score_larger, asked_millipoints
)
cross join (select '' as reason, '' as decided_by, '' as place, now() as first_read_at)
"""


@pytest.fixture(scope="module")
def con() -> Iterator[store.Connection]:
    with store.open_memory() as opened:
        store.migrate(opened)
        warehouse.score(opened, WORLD)
        yield opened


@pytest.fixture
def exam(con) -> Exam:
    return Exam(con, AS_OF, 40, GRADES, {})


def test_each_consultant_has_the_scores_that_the_warehouse_holds(exam):
    requests = {each.request_id: each for each in scored(exam)}
    ranks = {each.consultant_id: each.pair.rank for each in requests["r1"].consultants}
    assert ranks == {"c1": 2, "c2": 1, "c3": 3}
    first = requests["r1"].consultants[1]
    assert (first.consultant_id, first.grade) == ("c2", 3)
    [(score, asked)] = exam.con.execute(
        "select score_millipoints, sum(points_millipoints) filter (where kind in ('required', 'preferred'))"
        " from match inner join match_line using (request_key, consultant_key)"
        " where request_key = 1 and consultant_key = 2 group by all"
    ).fetchall()
    assert (first.pair.score, first.pair.asked) == (score, asked)
    assert first.pair.pure[0] == score  # a micro client


def test_a_request_that_asks_for_nothing_has_no_fit_and_an_open_segment(exam):
    (_, nothing) = scored(exam)
    assert (nothing.request_id, nothing.consultants) == ("r2", (JudgedConsultant("c1", 1, None),))


def test_what_is_known_of_a_segment_is_believed_before_what_was_told_from_the_text(exam):
    assert assessed_segments(exam.con)["r1"] == "micro"
    told = Exam(exam.con, AS_OF, 40, GRADES, {"r1": "larger"})
    assert scored(told)[0].segment == "larger"


def test_other_weights_change_scores_in_the_warehouse_at_hand(exam):
    before = scored(exam)
    heavier = load_weights("[points]\nrequired = { micro = 80 }\npreferred = { micro = 4 }\n")
    after = scored_with(exam, heavier)
    assert [each.pair.score for each in after[0].consultants] != [
        each.pair.score for each in before[0].consultants
    ]
    assert scored_with(exam, load_weights("")) == before


def test_what_is_closed_takes_no_part(exam):
    exam.con.execute("update consultant set closed_at = now() where consultant_id = 'c1'")
    try:
        assert [each.request_id for each in scored(exam)] == ["r1"]
        assert [each.consultant_id for each in scored(exam)[0].consultants] == ["c2", "c3"]
    finally:
        exam.con.execute("update consultant set closed_at = null")


def test_verdicts_have_the_fit_of_their_night_and_the_silent_ones_are_counted(con):
    con.execute(VERDICTS)
    told = stored_verdicts(con)
    assert told.grades == {("r1", "c1"): 0, ("r1", "c2"): 3, ("r2", "c2"): 2, ("r9", "c1"): 0}
    assert told.silent_count == 1  # too far
    assert told.unknown_pairs == (("r9", "c2"),)  # nobody read a request r9
    known, unkept, forgotten = told.requests
    pair = ScoredPair(1, is_eligible=True, score=70_000, pure=(70_000, 60_000, 50_000), asked=65_000)
    assert (known.segment, known.consultants[1]) == ("micro", JudgedConsultant("c2", 3, pair))
    assert unkept.consultants == (JudgedConsultant("c2", 2, None),)
    behind = forgotten.consultants[0].pair
    assert behind
    assert (behind.rank, behind.score) == (NO_PLACE, 5000)  # kept for the consultant alone
