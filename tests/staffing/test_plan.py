"""The plan: each request is either filled or told why not."""

from skillmatch.staffing.fits import Constraint, Fit, KeptPair, Terms
from skillmatch.staffing.plan import plan


def kept(request: str, consultant: str, score: int, *failed: str) -> KeptPair:
    return KeptPair(Fit(request, consultant, score, 1, score), consultant.title(), not failed, failed)


PAIRS = [
    kept("r1", "ann", 90_000),
    kept("r2", "ann", 85_000),
    kept("r3", "bob", 30_000),
    kept("r4", "bob", 80_000, "rate: asked 60.00, is 90.00"),
]
REASONS = {"r1": "", "r2": "", "r3": "", "r4": "", "r5": "", "r6": "no requirement found"}


def test_each_request_is_filled_or_told_why_not():
    found = plan(REASONS, PAIRS, Terms(40_000, {}))
    assert [(fit.request_id, fit.consultant_id) for fit in found.assigned] == [("r1", "ann")]
    assert [(each.request_id, each.constraint) for each in found.open] == [
        ("r2", Constraint.TAKEN),
        ("r3", Constraint.LEAST_SCORE),
        ("r4", Constraint.GATE),
        ("r5", Constraint.NO_PAIR),
        ("r6", Constraint.UNSCORED),
    ]
    assert [each.exchange.cost for each in found.open if each.exchange] == [5_000]


def test_more_capacity_and_a_lower_least_score_fill_more():
    found = plan(REASONS, PAIRS, Terms(30_000, {"ann": 2}))
    assert [fit.request_id for fit in found.assigned] == ["r1", "r2", "r3"]


def test_a_plan_without_requests_is_empty():
    found = plan({}, [], Terms(40_000, {}))
    assert (found.assigned, found.open) == ((), ())
