"""Nights on which little changed: what they leave is what scoring all pairs anew on the same basis leaves."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skillmatch import scoring_basis, store
from tests.score.test_fast_form import crowd
from tests.score.warehouse import score
from tests.score.world import World
from tests.score.worlds import worlds

RESULTS = ("match", "match_line", "match_gate", "request_scoring")
# Of one consultant all stays known, so that the basis stands; of the others nothing does.
FORGET = """
delete from snapshot.seen
where document_kind = 'request' or document_key > (select min(consultant_key) from consultant);
"""


@pytest.fixture
def lasting(monkeypatch):
    """Let a basis stand in the smallest world, however much of it changes."""
    monkeypatch.setattr(scoring_basis, "LEAST_PAIRS", 0)
    monkeypatch.setattr(scoring_basis, "MOST_CHANGED_PERCENT", 1000)


def told(con: store.Connection) -> dict[str, list[dict[str, object]]]:
    """Return all that a night leaves for people."""
    return {table: store.rows(con, f"from {table} order by all") for table in RESULTS}


def mixed(world: World, other: World, chance: random.Random, share: float) -> World:
    """Return a world in which a share of the records is that of another, a day or two later."""

    def picked(own: tuple, others: tuple) -> tuple:
        ours, theirs = {one.key: one for one in own}, {one.key: one for one in others}
        found = [(theirs if chance.random() < share else ours).get(key) for key in sorted(ours | theirs)]
        return tuple(one for one in found if one)

    return replace(
        world,
        requests=picked(world.requests, other.requests),
        consultants=picked(world.consultants, other.consultants),
        as_of=world.as_of + timedelta(days=chance.choice((0, 1, 2))),
    )


def assert_same_as_all_anew(con: store.Connection, nights: list[World], kept: int, blocks: int) -> None:
    con.execute("delete from snapshot.seen")
    for night in nights:
        score(con, night, kept, blocks)
    found = told(con)
    con.execute(FORGET)
    score(con, nights[-1], kept, blocks)
    assert found == told(con)


@st.composite
def three_nights(draw: st.DrawFn) -> list[World]:
    """Draw a world, and how a third of it changes in each of two nights."""
    small = worlds(most_requests=8, most=12)
    first, other, chance = draw(small), draw(small), draw(st.randoms(use_true_random=False))
    second = mixed(first, other, chance, 0.3)
    return [first, second, mixed(second, other, chance, 0.3)]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(nights=three_nights(), kept=st.sampled_from((1, 3, 5)), blocks=st.sampled_from((1, 2)))
def test_whatever_changes_a_night_leaves_what_all_pairs_anew_leave(con, lasting, nights, kept, blocks):
    assert_same_as_all_anew(con, nights, kept, blocks)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("kept", [2, 5])
def test_whatever_changes_where_most_are_tied_a_night_leaves_what_all_pairs_anew_leave(
    con, lasting, seed, kept
):
    chance = random.Random(seed)
    nights = [crowd(seed, 50, 60)]
    for _ in range(3):
        nights.append(mixed(nights[-1], crowd(chance.randrange(99), 54, 63), chance, 0.05))
    assert_same_as_all_anew(con, nights, kept, blocks=2)


def because(con: store.Connection, world: World, kept: int = 3) -> tuple[str, int]:
    """Return why the basis was last made anew, and how many consultants stand, once a world is scored."""
    score(con, world, kept)
    [(reason,)] = con.execute("select renewed_because from snapshot.standing").fetchall()
    return reason, store.row_count(con, "snapshot.standing_consultant")


def test_a_basis_stands_until_it_is_old_or_too_many_changed(con, lasting, monkeypatch):
    world = crowd(1, 4, 42)
    con.execute("delete from snapshot.seen")
    assert because(con, world) == ("nothing was scored before", 0)
    sixth, seventh = (replace(world, as_of=world.as_of + timedelta(days=days)) for days in (6, 7))
    assert because(con, sixth) == ("nothing was scored before", 42)
    assert because(con, seventh) == ("the basis is too old", 0)
    assert because(con, world) == ("the basis is too old", 0)  # a night of before
    assert because(con, world, kept=4) == ("another number of matches is kept", 0)
    monkeypatch.setattr(scoring_basis, "MOST_CHANGED_PERCENT", 5)
    two_left = replace(world, consultants=world.consultants[2:])
    assert because(con, two_left, kept=4) == ("another number of matches is kept", 40)
    three_left = replace(world, consultants=world.consultants[3:])
    assert because(con, three_left, kept=4) == ("too many consultants changed", 0)


def test_where_few_pairs_are_scored_all_of_them_are_every_night(con):
    assert because(con, crowd(1, 4, 40)) == ("few pairs", 0)
