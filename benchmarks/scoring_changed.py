"""A night on which one request and one consultant in a hundred changed, against one with all pairs anew."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random

from benchmarks import people, warehouse
from benchmarks.measure import Pair, Work, cpu_seconds
from skillmatch import scoring, scoring_tables, store
from skillmatch.paths import Paths
from skillmatch.score import default_weights_text, load_weights
from skillmatch.store import Connection
from skillmatch.taxonomy import Taxonomy, load_taxonomy

ROUNDS = 2
KEPT = 40
REQUEST_BLOCK = 500
SEEN_BEFORE = {"profile": "consultant_key from consultant", "request": "request_key from client_request"}
# What texts say passes from one to the next: others than before, but of the same kind.
EXCHANGE = """
update mention set document_key = list_extract($now, list_position($before, document_key))
where document_kind = $kind and list_contains($before, document_key)
"""


def pairs(root: Path) -> tuple[Pair, ...]:
    """Return the nights of three thousand consultants with as many requests."""
    return sized(root, (3000,))


def sized(root: Path, counts: Sequence[int]) -> tuple[Pair, ...]:
    """Return the nights of so many consultants with as many requests."""
    taxonomy = load_taxonomy()

    @cache
    def scored(count: int) -> Connection:
        con = _filled(Paths(root / str(count)), count, taxonomy)
        _score(con, taxonomy)
        return con

    return tuple(_nights(scored, count, taxonomy) for count in counts)


def _nights(scored: Callable[[int], Connection], count: int, taxonomy: Taxonomy) -> Pair:
    chance = Random(4)  # noqa: S311  which records change is no secret

    def changed() -> float:
        con = scored(count)
        _exchange(con, chance)
        return cpu_seconds(lambda: _score(con, taxonomy))

    def anew() -> float:
        con = scored(count)
        con.execute("delete from snapshot.seen")
        return cpu_seconds(lambda: _score(con, taxonomy))

    whole = Work(f"all anew {count}", count * count, "pairs", anew)
    return Pair(Work(f"1 % changed {count}", count * count, "pairs", changed), whole.name, whole)


def _filled(paths: Paths, count: int, taxonomy: Taxonomy) -> Connection:
    """Return a warehouse of that many consultants and requests, all read, with taxonomy and weights."""
    con = warehouse.empty(paths, "300MiB")
    warehouse.load(con, paths, "profile", people.consultants(count, taxonomy))
    warehouse.load(con, paths, "request", people.requests(count, taxonomy))
    warehouse.interpret(con, paths, taxonomy)
    scoring_tables.load_snapshot(con, taxonomy, load_weights(default_weights_text()))
    return con


def _exchange(con: Connection, chance: Random) -> None:
    """Let one in a hundred of each side say what another of them said before."""
    for kind, source in SEEN_BEFORE.items():
        keys = sorted(key for (key,) in con.execute(f"select {source}").fetchall())
        before = chance.sample(keys, len(keys) // 100)
        con.execute(EXCHANGE, {"kind": kind, "before": before, "now": before[1:] + before[:1]})


def _score(con: Connection, taxonomy: Taxonomy) -> None:
    """Score a night: snapshot, pairs block by block, ranks and reasons."""
    scoring.snapshot(con, warehouse.AS_OF, taxonomy.version, "package", KEPT)
    for block in store.fetch(con, "queries/request_blocks", {"request_block": REQUEST_BLOCK}):
        scoring.score_block(con, int(str(block["first_key"])), int(str(block["last_key"])), KEPT)
    scoring.rank_and_explain(con, KEPT)
