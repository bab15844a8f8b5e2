"""What filling an open request would cost the others."""

from hypothesis import given, settings

from skillmatch.staffing.assignment import assign
from skillmatch.staffing.exchange import exchanges
from skillmatch.staffing.fits import Exchange, Fit, Swap
from tests.staffing.test_assignment import every_assignment, fits, weeks

BEST = fits(("r1", "ann", 90_000), ("r2", "ann", 85_000))


def test_one_takes_the_consultant_of_the_other():
    assert exchanges(BEST, assign(BEST, lambda _: 1)) == {"r2": Exchange((Swap("r2", "ann", "r1"),), 5_000)}


def test_a_chain_may_be_cheaper_than_taking_directly():
    # r3 only fits ann, whom r1 has; r1 can move on to bob, whom r2 has and needs least.
    week = fits(
        ("r1", "ann", 90_000), ("r1", "bob", 88_000), ("r2", "bob", 60_000), ("r3", "ann", 50_000),
    )  # fmt: skip
    found = exchanges(week, assign(week, lambda _: 1))
    assert found == {"r3": Exchange((Swap("r3", "ann", "r1"), Swap("r1", "bob", "r2")), 12_000)}
    assert found["r3"].left_open == "r2"


def test_nothing_is_exchanged_where_all_are_filled_or_none():
    assert exchanges([], ()) == {}
    assert exchanges(BEST, ()) == {}
    assert exchanges(BEST[:1], assign(BEST[:1], lambda _: 1)) == {}


@given(weeks())
@settings(max_examples=100, deadline=None)
def test_no_assignment_of_as_many_that_fills_the_request_loses_less(week):
    found, capacity = week
    assigned = assign(found, capacity.__getitem__)
    total = sum(fit.consultant_score for fit in assigned)
    told = exchanges(found, assigned)
    for request in {fit.request_id for fit in found} - {fit.request_id for fit in assigned}:
        others = [
            sum(fit.consultant_score for fit in each)
            for each in every_assignment(found, capacity)
            if len(each) == len(assigned) and any(fit.request_id == request for fit in each)
        ]
        assert (request in told) == bool(others)
        if others:
            assert told[request].cost == total - max(others)
            assert after(told[request], found, assigned) == max(others)


def after(exchange: Exchange, found: list[Fit], assigned: tuple[Fit, ...]) -> int:
    """Return the total once the swaps are made."""
    worth = {(fit.request_id, fit.consultant_id): fit.consultant_score for fit in found}
    holds = {fit.request_id: fit.consultant_id for fit in assigned}
    del holds[exchange.left_open]
    holds |= {swap.request_id: swap.consultant_id for swap in exchange.swaps}
    return sum(worth[pair] for pair in holds.items())
