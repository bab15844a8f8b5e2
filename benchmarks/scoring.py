"""The scores of every request with every consultant, ranked and explained, against other ways to get them.

The plain SQL scores and ranks a sample of the requests, line by line, with no evidence. NumPy gives the first
pairs of both sides in the same order to the bit, from the same snapshot, and explains nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from benchmarks import people, warehouse
from benchmarks.measure import Pair, Work, cpu_seconds, growth
from skillmatch import scoring, scoring_tables, store
from skillmatch.paths import Paths
from skillmatch.score import default_weights_text, load_weights
from skillmatch.store import Connection
from skillmatch.taxonomy import Taxonomy, load_taxonomy

ROUNDS = 2
KEPT = 40
SAMPLE = 100_000  # pairs that the plain form scores
PLAIN = ("oracle/pair", *scoring.PAIRS, "oracle/ranking")
MEMORY_LIMIT = "300MiB"  # of DuckDB; the process needs half as much beside it

Filled = Callable[[int], Connection]


def pairs(root: Path) -> tuple[Pair, ...]:
    """Return the scoring of a thousand consultants with as many requests, and of three thousand."""
    return sized(root, (1000, 3000))


def sized(root: Path, counts: Sequence[int]) -> tuple[Pair, ...]:
    """Return the scoring of so many consultants with as many requests, the smallest number first."""
    taxonomy = load_taxonomy()

    @cache
    def filled(count: int) -> Connection:
        return _filled(Paths(root / str(count)), count, taxonomy)

    nights = [_night(filled, count, taxonomy) for count in counts]
    alternatives = [
        pair
        for night, count in zip(nights, counts, strict=True)
        for pair in _against(filled, night, count, taxonomy)
    ]
    return *alternatives, *growth(nights)


def _against(filled: Filled, night: Work, count: int, taxonomy: Taxonomy) -> Iterator[Pair]:
    """Yield a night against the plain SQL and, where it is installed, the places alone against NumPy."""
    yield Pair(night, "plain SQL, a sample", _plain(filled, count))
    if find_spec("numpy"):
        yield Pair(_places(filled, count, taxonomy), "NumPy, same places", _numpy(filled, count))


def _filled(paths: Paths, count: int, taxonomy: Taxonomy) -> Connection:
    """Return a warehouse of that many consultants and requests, all read, with taxonomy and weights."""
    con = warehouse.empty(paths, MEMORY_LIMIT)
    warehouse.load(con, paths, "profile", people.consultants(count, taxonomy))
    warehouse.load(con, paths, "request", people.requests(count, taxonomy))
    warehouse.interpret(con, paths, taxonomy)
    scoring_tables.load_snapshot(con, taxonomy, load_weights(default_weights_text()))
    _snapshot(con, taxonomy)
    return con


def _snapshot(con: Connection, taxonomy: Taxonomy) -> None:
    scoring.snapshot(con, warehouse.AS_OF, taxonomy.version, "package", KEPT)


def _forget(con: Connection) -> None:
    """Let nothing stand of what was scored before: a night with all pairs anew."""
    con.execute("delete from snapshot.seen")


def _score_blocks(con: Connection) -> None:
    for block in store.fetch(con, "queries/request_blocks", {"request_block": 500}):
        scoring.score_block(con, int(str(block["first_key"])), int(str(block["last_key"])), KEPT)


def _places(filled: Filled, count: int, taxonomy: Taxonomy) -> Work:
    """Return the first pairs of each side, block by block, from the snapshot on."""

    def place(con: Connection) -> None:
        _score_blocks(con)
        for name in scoring.RANKING:
            store.materialize(con, name, {"kept": KEPT})

    def seconds() -> float:
        con = filled(count)
        _forget(con)
        _snapshot(con, taxonomy)
        return cpu_seconds(lambda: place(con))

    return Work(f"places {count} x {count}", count * count, "pairs", seconds)


def _night(filled: Filled, count: int, taxonomy: Taxonomy) -> Work:
    """Return the scoring of a night: snapshot, pairs block by block, ranks and reasons."""

    def score(con: Connection) -> None:
        _snapshot(con, taxonomy)
        _score_blocks(con)
        scoring.rank_and_explain(con, KEPT)

    def seconds() -> float:
        con = filled(count)
        _forget(con)
        return cpu_seconds(lambda: score(con))

    return Work(f"score {count} x {count}", count * count, "pairs", seconds)


def _plain(filled: Filled, count: int) -> Work:
    """Return the plain form over the first requests: all pairs, line by line, ranked."""
    requests = min(count, max(1, SAMPLE // count))

    def score(con: Connection) -> None:
        for name in PLAIN:
            store.materialize(con, name, {"first_key": 1, "last_key": requests})

    def seconds() -> float:
        con = filled(count)
        return cpu_seconds(lambda: score(con))

    return Work(f"plain {requests} x {count}", requests * count, "pairs", seconds)


def _numpy(filled: Filled, count: int) -> Work:
    """Return the first pairs of each side by NumPy, everything it needs being in memory before."""

    def seconds() -> float:
        from benchmarks import kernel, terms  # noqa: PLC0415  NumPy is installed for benchmarks alone, if at all

        loaded = terms.load(filled(count))
        return cpu_seconds(lambda: kernel.firsts(loaded, KEPT))

    return Work("NumPy", count * count, "pairs", seconds)
