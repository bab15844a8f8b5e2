"""A warehouse of made-up people and requests, and the steps of a night's scoring on it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from benchmarks import people, warehouse
from skillmatch import scoring, scoring_tables, store
from skillmatch.paths import Paths
from skillmatch.score import default_weights_text, load_weights
from skillmatch.store import Connection
from skillmatch.taxonomy import Taxonomy, load_taxonomy

KEPT = 40
REQUEST_BLOCK = 500
MEMORY_LIMIT = "300MiB"  # of DuckDB; the process needs half as much beside it

Filled = Callable[[int], Connection]


def warehouses(root: Path) -> Filled:
    """Return what gives the warehouse of so many consultants with as many requests, all read, made once."""

    @cache
    def filled(count: int) -> Connection:
        return _filled(Paths(root / str(count)), count, load_taxonomy())

    return filled


def night(con: Connection) -> None:
    """Score a night: snapshot, pairs block by block, ranks and reasons."""
    snapshot(con)
    blocks(con)
    scoring.rank_and_explain(con, KEPT)


def snapshot(con: Connection) -> None:
    """Freeze what the scores of a night are made from."""
    scoring.snapshot(con, warehouse.AS_OF, "taxonomy", "package", KEPT)


def blocks(con: Connection) -> None:
    """Score the pairs that may be among the first, block by block."""
    for block in store.fetch(con, "queries/request_blocks", {"request_block": REQUEST_BLOCK}):
        scoring.score_block(con, int(str(block["first_key"])), int(str(block["last_key"])), KEPT)


def forget(con: Connection) -> None:
    """Let nothing stand of what was scored before: the next night has all pairs anew."""
    con.execute("delete from snapshot.seen")


def _filled(paths: Paths, count: int, taxonomy: Taxonomy) -> Connection:
    con = warehouse.empty(paths, MEMORY_LIMIT)
    warehouse.load(con, paths, "profile", people.consultants(count, taxonomy))
    warehouse.load(con, paths, "request", people.requests(count, taxonomy))
    warehouse.interpret(con, paths, taxonomy)
    scoring_tables.load_snapshot(con, taxonomy, load_weights(default_weights_text()))
    snapshot(con)
    return con
