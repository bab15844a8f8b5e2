"""Nights on which little changed: what they leave is what scoring all pairs anew on the same basis leaves."""

import os
import random
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.score.nights import assert_same_as_all_anew
from tests.score.test_fast_form import crowd
from tests.score.world import World
from tests.score.worlds import worlds

# A night costs nearly as much where ten are scored as where a hundred are, so that small worlds are dear.
IS_SOAK = bool(os.environ.get("SOAK"))


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


@st.composite
def three_nights(draw: st.DrawFn) -> list[World]:
    """Draw a world, and how a third of it changes in each of two nights."""
    small = worlds(most_requests=8, most=12)
    first, other, chance = draw(small), draw(small), draw(st.randoms(use_true_random=False))
    second = mixed(first, other, chance, 0.3)
    return [first, second, mixed(second, other, chance, 0.3)]


@settings(max_examples=15 if IS_SOAK else 2, deadline=None, suppress_health_check=list(HealthCheck))
@given(nights=three_nights(), kept=st.sampled_from((1, 3, 5)), blocks=st.sampled_from((1, 2)))
def test_whatever_changes_a_night_leaves_what_all_pairs_anew_leave(con, lasting, nights, kept, blocks):
    assert_same_as_all_anew(con, nights, kept, blocks)


# Few are kept of many who are tied: the first of a side leave, and others have to take their places.
@pytest.mark.parametrize("seed", range(1, 8) if IS_SOAK else [1])
@pytest.mark.parametrize("kept", [1, 2] if IS_SOAK else [2])
def test_whatever_changes_where_most_are_tied_a_night_leaves_what_all_pairs_anew_leave(
    con, lasting, seed, kept
):
    chance = random.Random(seed)
    nights = [crowd(seed, 30, 40)]
    for _ in range(2):
        nights.append(mixed(nights[-1], crowd(chance.randrange(99), 32, 42), chance, 0.1))
    assert_same_as_all_anew(con, nights, kept, blocks=2)
