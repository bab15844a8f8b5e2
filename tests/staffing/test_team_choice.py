"""The team for one request: by hand in small cases, and against every subset of candidates."""

from itertools import combinations
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch.staffing import team_choice
from skillmatch.staffing.team_choice import choose_team
from skillmatch.staffing.teams import Requirement, TeamCandidate

BACKUP = Requirement("backup", "Backup", "required", 10_000)
MAIL = Requirement("mail", "Mail", "required", 20_000)
PHONES = Requirement("phones", "Phones", "preferred", 5_000)
ASKED = (BACKUP, MAIL, PHONES)


def person(name: str, place: int, rate: int | None, **points: int) -> TeamCandidate:
    return TeamCandidate(name, place, 90_000 - place * 1000, rate, points)


CASES = [
    pytest.param(
        [person("ann", 1, 50, backup=10_000), person("bob", 2, 50, mail=20_000)], None, ["ann", "bob"],
        id="each holds one: both are needed",
    ),
    pytest.param(
        [
            person("ann", 1, 50, backup=10_000),
            person("bob", 2, 50, mail=20_000),
            person("cem", 3, 900, backup=6_000, mail=12_000),
        ],
        None, ["cem"], id="one who covers all comes before two who are better and cheaper",
    ),
    pytest.param(
        [person("ann", 1, 80, backup=9_000, mail=20_000), person("bob", 2, 70, backup=9_000, mail=20_000)],
        None, ["bob"], id="of two alike the cheaper",
    ),
    pytest.param(
        [person("ann", 1, None, backup=9_000, mail=20_000), person("bob", 2, 70, backup=9_000, mail=20_000)],
        None, ["ann"], id="an unstated rate counts as the dearest: here the same, so the higher score",
    ),
    pytest.param(
        [
            person("ann", 1, None, backup=9_000, mail=20_000),
            person("bob", 2, 70, backup=9_000, mail=20_000),
            person("cem", 3, 90, backup=9_000),
        ],
        None, ["bob"], id="an unstated rate is no bargain",
    ),
    pytest.param(
        [
            person("ann", 1, 70, backup=9_000, mail=20_000),
            person("bob", 2, 70, backup=9_000, mail=20_000, phones=5_000),
        ],
        None, ["bob"], id="what is preferred counts where it costs nothing",
    ),
    pytest.param(
        [person("ann", 1, 70, backup=9_000, mail=20_000), person("bob", 2, 10, phones=5_000)],
        None, ["ann"], id="nobody is added for what is only preferred",
    ),
    pytest.param(
        [person("ann", 1, 50, backup=10_000), person("bob", 2, 50, mail=20_000)], 1, ["bob"],
        id="with one place, who covers what weighs more",
    ),
    pytest.param(
        [person("ann", 1, 50, backup=5_500, mail=11_000)], None, [],
        id="just 55 % is what the related gives: it covers nothing",
    ),
    pytest.param([], None, [], id="nobody to choose from"),
]  # fmt: skip


@pytest.mark.parametrize(("candidates", "most", "expected"), CASES)
def test_team_of_small_cases(candidates, most, expected):
    team = choose_team(ASKED, candidates, most)
    assert [member.consultant_id for member in team.members] == expected
    assert team.is_proven


def test_what_is_preferred_is_covered_where_nothing_is_required():
    team = choose_team((PHONES,), [person("ann", 1, 50, phones=5_000)])
    assert [member.consultant_id for member in team.members] == ["ann"]


@pytest.mark.parametrize(("answer", "expected"), [(None, []), (np.array([0.0, 1.0, 1.0, 1.0]), ["bob"])])
def test_a_search_that_is_cut_short_proves_nothing(monkeypatch, answer, expected):
    cut_short = SimpleNamespace(x=answer, status=1)
    monkeypatch.setattr(team_choice, "milp", lambda *_, **__: cut_short)
    pool = [person("ann", 1, 50, backup=10_000), person("bob", 2, 50, mail=20_000)]
    team = choose_team(ASKED, pool)
    assert [member.consultant_id for member in team.members] == expected
    assert not team.is_proven


def worst_first(chosen, pool, asked):
    """Return what a team is judged by, less is better; written down from the rules, not from the code."""
    dear = max((each.rate or 0) for each in pool)
    required = [each for each in asked if each.kind == "required"]
    covered = sum(r.worth for r in required if any(c.points[r.item] > 0.55 * r.worth for c in chosen))
    points = sum(max((c.points[r.item] for c in chosen), default=0) for r in asked)
    rates = sum(dear if c.rate is None else c.rate for c in chosen)
    score, places = sum(c.score for c in chosen), sum(c.place for c in chosen)
    return (-covered, len(chosen), rates, -points, -score, places)


@st.composite
def markets(draw):
    count = draw(st.integers(1, 4))
    asked = [
        Requirement(f"i{n}", f"i{n}", "required" if n < max(1, count - 1) else "preferred", 1000 * (n + 2))
        for n in range(count)
    ]
    shares = st.sampled_from([0, 0.25, 0.5, 0.6, 0.95, 1])
    pool = [
        TeamCandidate(
            f"c{place}",
            place,
            draw(st.integers(40, 44)) * 1000,
            draw(st.sampled_from([None, 5000, 6000, 7001])),
            {each.item: int(each.worth * draw(shares)) for each in asked},
        )
        for place in range(1, draw(st.integers(1, 5)) + 1)
    ]
    return asked, pool, draw(st.sampled_from([None, 1, 2]))


@given(markets(), st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None)
def test_no_subset_of_candidates_is_better_and_their_order_in_the_list_changes_nothing(market, shuffling):
    asked, pool, most = market
    team = choose_team(asked, pool, most)
    required = [each for each in asked if each.kind == "required"]
    # Who covers nothing required is never worth a place, nor a price to measure the unstated by.
    useful = [c for c in pool if any(c.points[r.item] > 0.55 * r.worth for r in required)]
    subsets = (subset for n in range((most or 5) + 1) for subset in combinations(useful, n))
    if useful:
        best = min(worst_first(subset, useful, asked) for subset in subsets)
        assert worst_first(team.members, useful, asked) == best
    shuffling.shuffle(pool)
    assert choose_team(asked, pool, most) == team
