"""Few pairs are scored, by sums over blocks: the same are kept as from the lines of every pair."""

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skillmatch import store
from tests.score import oracle
from tests.score.warehouse import score
from tests.score.world import LARGER, MICRO, SWEET_SPOT, TERMS, Claim, Consultant, Request, World
from tests.score.worlds import worlds

OUTSIDE = """
select *
from snapshot.rough_score
inner join snapshot.facet using (facet_number)
inner join snapshot.candidate using (consultant_number)
inner join snapshot.pair_segment using (request_key, consultant_key, segment)
where pair_segment.points not between lowest and highest
"""
SEGMENTS = (MICRO, SWEET_SPOT, LARGER, (400, 350, 250), (0, 500, 500), (1, 0, 999))


def assert_same(con: store.Connection, world: World, kept: int, blocks: int) -> None:
    score(con, world, kept, blocks)
    fast = oracle.stored(con)
    sensitive = dict(con.execute("from snapshot.sensitivity where is_segment_sensitive").fetchall())
    assert fast == oracle.places(con, kept)
    assert sensitive == {key: True for key, told in oracle.sensitive(con).items() if told}


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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


def test_a_rough_score_bounds_the_score_of_every_segment(con):
    world = crowd(5, 60, 80)
    score(con, world, kept=3)
    oracle.places(con, 3)
    outside = store.rows(con, OUTSIDE)
    assert store.row_count(con, "snapshot.rough_score") >= 60 * 80
    assert outside == []


def test_many_pairs_are_never_scored_exactly_even_where_most_are_tied(con):
    score(con, crowd(6, 200, 200), kept=3)
    assert store.row_count(con, "snapshot.pair_order") < 0.6 * 200 * 200


def test_means_are_taken_over_a_few_consultants_whatever_their_ids(con):
    world = crowd(7, 5, 80)
    score(con, world)
    means = {row["mean_millipoints"] for row in store.rows(con, "from snapshot.draw")}
    names = {one.key: 81 - one.key for one in world.consultants}
    renamed = tuple(replace(one, key=names[one.key]) for one in world.consultants)
    score(con, replace(world, consultants=renamed))
    assert store.row_count(con, "snapshot.sample") == 64
    assert {row["mean_millipoints"] for row in store.rows(con, "from snapshot.draw")} == means
