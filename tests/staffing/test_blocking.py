"""Which constraint keeps a request open, in a word and in words."""

import pytest

from skillmatch.staffing.blocking import blocked
from skillmatch.staffing.fits import Constraint, Exchange, Fit, KeptPair, Swap, Terms

LEAST_40 = Terms(40_000, {})


def kept(name: str, score: int, place: int = 1, *failed: str) -> KeptPair:
    return KeptPair(Fit("r1", name, score, place, score), name.title(), not failed, failed)


RATE = "rate: asked 60.00, is 90.00"
CASES = [
    pytest.param([], LEAST_40, "nothing asked", Constraint.UNSCORED, "nothing asked", id="unscored"),
    pytest.param([], LEAST_40, "", Constraint.NO_PAIR, "no consultant was kept for it", id="no pair"),
    pytest.param(
        [kept("ann", 39_999), kept("bob", 12_000, 2)], LEAST_40, "", Constraint.LEAST_SCORE,
        "nobody has 40.000: the best kept consultant, Ann, has 39.999", id="nobody scores enough",
    ),
    pytest.param(
        [kept("ann", 80_000, 1, RATE), kept("bob", 70_000, 2, RATE, "place: asked Reno, is Oslo"),
         kept("cy", 20_000, 3)],
        LEAST_40, "", Constraint.GATE,
        "all 2 who score enough fail a gate: place (1), rate (2); the best, Ann with 80.000: " + RATE,
        id="who scores enough is not eligible",
    ),
    pytest.param(
        [kept("ann", 80_000)], Terms(40_000, {"ann": 0}), "", Constraint.NO_CAPACITY,
        "Ann: no capacity left by the file", id="who fits has no time",
    ),
    pytest.param(
        [kept(f"c{n}", 80_000 - n, n) for n in range(1, 6)],
        Terms(40_000, {f"c{n}": 0 for n in range(6)}), "", Constraint.NO_CAPACITY,
        "C1, C2, C3 and 2 more: no capacity left by the file", id="the rest is counted",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pairs", "terms", "unscored", "constraint", "why"), CASES)
def test_the_constraint_is_named(pairs, terms, unscored, constraint, why):
    found = blocked("r1", pairs, terms, None, unscored)
    assert (found.request_id, found.constraint, found.why) == ("r1", constraint, why)
    assert found.exchange is None


def test_who_is_taken_comes_with_the_cheapest_exchange():
    exchange = Exchange((Swap("r1", "ann", "r2"),), 5_000)
    found = blocked("r1", [kept("bob", 50_000, 2), kept("ann", 80_000)], LEAST_40, exchange, "")
    assert (found.constraint, found.exchange) == (Constraint.TAKEN, exchange)
    assert [fit.consultant_id for fit in found.candidates] == ["ann", "bob"]
