"""Requests on consultants: by hand in small cases, and against every possible assignment."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch.errors import UsageError
from skillmatch.staffing.assignment import assign
from skillmatch.staffing.fits import Fit


def fits(*rows: tuple[str, str, int]) -> list[Fit]:
    """Return fits of (request, consultant, score), placed by score within each request."""
    ordered = sorted(rows, key=lambda row: (row[0], -row[2], row[1]))
    seen: Counter[str] = Counter()
    placed = []
    for request, consultant, score in ordered:
        seen[request] += 1
        placed.append(Fit(request, consultant, score, seen[request], score))
    return placed


CASES = [
    pytest.param([], {}, {}, id="nothing to fill"),
    pytest.param([("r1", "ann", 60_000)], {}, {"r1": "ann"}, id="one and one"),
    pytest.param(
        [("r1", "ann", 90_000), ("r1", "bob", 50_000), ("r2", "ann", 80_000)],
        {}, {"r1": "bob", "r2": "ann"}, id="two filled come before one filled best",
    ),
    pytest.param(
        [("r1", "ann", 90_000), ("r2", "ann", 90_001)], {}, {"r2": "ann"}, id="of two the higher score",
    ),
    pytest.param(
        [("r1", "ann", 90_000), ("r1", "bob", 89_000), ("r2", "ann", 88_000), ("r2", "bob", 80_000)],
        {}, {"r1": "bob", "r2": "ann"}, id="the total counts, not who comes first",
    ),
    pytest.param(
        [("r1", "ann", 90_000), ("r2", "ann", 80_000), ("r3", "ann", 70_000)],
        {"ann": 2}, {"r1": "ann", "r2": "ann"}, id="a consultant for two",
    ),
    pytest.param([("r1", "ann", 90_000)], {"ann": 0}, {}, id="a consultant without time"),
    pytest.param(
        [("r1", "ann", 80_000), ("r1", "bob", 80_000)], {}, {"r1": "ann"}, id="a tie goes to the first place",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "capacity", "expected"), CASES)
def test_assignment_of_small_cases(rows, capacity, expected):
    assigned = assign(fits(*rows), lambda consultant: capacity.get(consultant, 1))
    assert {fit.request_id: fit.consultant_id for fit in assigned} == expected


@st.composite
def weeks(draw):
    rows = [
        (f"r{request}", f"c{consultant}", draw(st.sampled_from([40_000, 40_001, 55_000, 99_999])))
        for request in range(draw(st.integers(1, 4)))
        for consultant in range(draw(st.integers(1, 3)))
        if draw(st.booleans())
    ]
    return fits(*rows), {f"c{n}": draw(st.integers(0, 2)) for n in range(3)}


def every_assignment(found, capacity):
    """Yield every assignment there is."""
    requests = sorted({fit.request_id for fit in found})
    choices = [[None, *(fit for fit in found if fit.request_id == request)] for request in requests]
    for chosen in product(*choices):
        taken = [fit for fit in chosen if fit]
        if all(count <= capacity[who] for who, count in Counter(f.consultant_id for f in taken).items()):
            yield taken


def worth(assigned):
    return (len(assigned), sum(fit.consultant_score for fit in assigned), -sum(fit.place for fit in assigned))


@given(weeks(), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_no_assignment_is_better_and_the_order_of_the_list_changes_nothing(week, shuffling):
    found, capacity = week
    assigned = assign(found, capacity.__getitem__)
    assert list(assigned) in [list(each) for each in every_assignment(found, capacity)]
    assert worth(assigned) == max(map(worth, every_assignment(found, capacity)))
    shuffling.shuffle(found)
    assert assign(found, capacity.__getitem__) == assigned


def test_a_vague_request_wins_nobody_from_one_that_knows_what_it_wants():
    vague = [Fit("vague", "ann", 92_600, 1, 51_000), Fit("vague", "bob", 70_000, 2, 48_000)]
    exact = [Fit("exact", "ann", 80_000, 1, 78_000), Fit("exact", "bob", 62_000, 2, 61_000)]
    assigned = assign([*vague, *exact], lambda _: 1)
    assert {fit.request_id: fit.consultant_id for fit in assigned} == {"exact": "ann", "vague": "bob"}


def test_what_cannot_be_solved_exactly_is_refused():
    rows = [Fit(f"r{n}", "ann", 40_000, 1_000_000, 100_000 * (n % 2)) for n in range(2000)]
    with pytest.raises(UsageError, match="give --week"):
        assign(rows, lambda _: 1)
