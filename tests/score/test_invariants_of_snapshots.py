"""The invariants, by number, that are about a night as a whole, on the SQL: ids, company, persons, replay."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch import scoring, store
from tests.score.warehouse import RESULTS, Scored, score
from tests.score.world import World
from tests.score.worlds import worlds

few = settings(max_examples=2, deadline=None)
BY_LOT = ("request_key", "consultant_key", "rank", "consultant_rank")


@few
@given(world=worlds(), shuffle=st.randoms(use_true_random=False))
def test_11_other_ids_change_nothing_but_the_order_of_equals(con, world, shuffle):
    clients = new_keys([one.key for one in world.requests], shuffle)
    people = new_keys([one.key for one in world.consultants], shuffle)
    renamed = replace(
        world,
        requests=tuple(replace(one, key=clients[one.key]) for one in world.requests),
        consultants=tuple(replace(one, key=people[one.key]) for one in world.consultants),
    )
    before, after = score(con, world), score(con, renamed)
    for (client, person), match in before.matches.items():
        same = after.matches[clients[client], people[person]]
        assert without(match, BY_LOT) == without(same, BY_LOT)
        assert points(before, client, person) == points(after, clients[client], people[person])
    # Whoever is ahead by more than the lot stays ahead.
    assert ranked_scores(before, clients) == ranked_scores(after, {key: key for key in clients.values()})


@few
@given(world=worlds(most=6).filter(lambda made: len(made.consultants) > 1))
def test_15_another_consultant_changes_nobodys_score_within_a_snapshot(con, world):
    score(con, world)
    left = store.rows(con, "from snapshot.pair_order where consultant_key <> 1 order by all")
    con.execute("delete from snapshot.candidate where consultant_key = 1")
    con.execute("delete from snapshot.pair_order")
    scoring.score_block(con, 0, 100, 40)
    assert store.rows(con, "from snapshot.pair_order order by all") == left


@few
@given(world=worlds())
def test_16_columns_that_describe_the_person_reach_no_score(con, world):
    before = tables(con, world)
    con.execute("update consultant set name = 'Ann', headline = 'b. 1961', url = 'https://a.example/ann.jpg'")
    con.execute("update consultant set record_hash = 'of Ann', text = 'Graduated 1983.'")
    scoring.snapshot(con, datetime(2026, 11, 2, 4, 15, tzinfo=UTC), "taxonomy-1", "weights-1", 40)
    scoring.score_block(con, 0, 100, 40)
    scoring.rank_and_explain(con, 40)
    assert read_tables(con) == before


@few
@given(world=worlds())
def test_17_the_same_night_again_is_the_same_to_the_byte(con, world):
    backwards = replace(world, requests=world.requests[::-1], consultants=world.consultants[::-1])
    assert tables(con, world) == tables(con, backwards)


def new_keys(keys: list[int], shuffle) -> dict[int, int]:
    return dict(zip(keys, shuffle.sample(range(1, 99), len(keys)), strict=True))


def without(row: dict[str, object], columns: tuple[str, ...]) -> dict[str, object]:
    return {name: value for name, value in row.items() if name not in columns}


def points(found: Scored, client: int, person: int) -> dict[tuple[str, str], object]:
    return {key: row["points_millipoints"] for key, row in found.lines.get((client, person), {}).items()}


def ranked_scores(found: Scored, clients: dict[int, int]) -> dict[tuple[int, object], tuple[object, ...]]:
    """Return what is ranked at each place of each request, whoever it is."""
    names = ("is_eligible", "score_millipoints", "gate_outcome", "coverage_ppm", "confidence_permille")
    return {
        (clients[pair[0]], match["rank"]): tuple(match[name] for name in names)
        for pair, match in found.matches.items()
    }


def tables(con: store.Connection, world: World) -> str:
    """Return every row that a night writes, as text."""
    score(con, world)
    return read_tables(con)


def read_tables(con: store.Connection) -> str:
    return repr([store.rows(con, f"from {table} order by all") for table in RESULTS])
