"""The sums over blocks say the same as the lines of every pair: same pairs, points and places."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skillmatch import store
from tests.score import oracle
from tests.score.warehouse import score
from tests.score.world import LARGER, MICRO, SWEET_SPOT, TERMS, Claim, Consultant, Request, World
from tests.score.worlds import worlds

KEPT, BLOCKS = st.sampled_from((1, 3, 5)), st.sampled_from((1, 3))
SEGMENTS = (MICRO, SWEET_SPOT, LARGER, (400, 350, 250), (0, 500, 500), (1, 0, 999))


def assert_same(con: store.Connection, world: World, kept: int, blocks: int) -> None:
    score(con, world, kept, blocks)
    fast = oracle.stored(con)
    sensitive = dict(con.execute("from snapshot.sensitivity where is_segment_sensitive").fetchall())
    assert fast == oracle.places(con, kept)
    assert sensitive == {key: True for key, told in oracle.sensitive(con).items() if told}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    world=worlds(most_requests=10, most=14), kept=st.sampled_from((1, 3, 5)), blocks=st.sampled_from((1, 3))
)
def test_sums_and_lines_agree_on_small_worlds(con, world, kept, blocks):
    assert_same(con, world, kept, blocks)


def crowd(seed: int, requests: int, consultants: int) -> World:
    """Return a world in which many are equal: few terms, few rates, empty profiles and vague requests."""
    chance = random.Random(seed)
    terms = tuple(TERMS)
    rates = (None, 8000, 8000, 9000, 12_000)
    asking = tuple(
        Request(
            key,
            tuple(
                (term, chance.choice(("required", "required", "preferred")))
                for term in chance.sample(terms, chance.choice((1, 1, 2, 3, 5)))
            ),
            chance.choice(SEGMENTS),
            chance.choice((None, 7000, 9000)),
            is_rate_hard=chance.random() < 0.4,
            is_remote=chance.random() < 0.5,
        )
        for key in range(1, requests + 1)
    )
    people = tuple(
        Consultant(
            key,
            tuple(
                Claim(term, chance.choice((None, None, 1, 4)))
                for term in chance.sample(terms, chance.choice((0, 0, 1, 2, 6)))
            ),
            chance.choice(rates),
        )
        for key in range(1, consultants + 1)
    )
    return World(asking, people)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kept", [2, 5, 10])
def test_sums_and_lines_agree_where_most_are_tied_and_many_hold_nothing(con, seed, kept):
    assert_same(con, crowd(seed, 60, 80), kept, blocks=3)


def test_nothing_is_stored_of_a_pair_in_which_nothing_is_answered(con):
    world = World(
        (Request(1, (("exchange", "required"),)),), (Consultant(1, (Claim("office"),)), Consultant(2))
    )
    found = score(con, world)
    assert store.row_count(con, "snapshot.pair_order") == 0
    assert {pair: row["score_millipoints"] for pair, row in found.matches.items()} == {(1, 1): 0, (1, 2): 0}
