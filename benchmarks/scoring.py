"""The scores of every request with every consultant, ranked and explained, against other ways to get them.

The plain SQL scores and ranks a sample of the requests, line by line, with no evidence. NumPy gives the first
pairs of both sides in the same order to the bit, from the same snapshot, and explains nothing.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import scored
from benchmarks.measure import Pair, Work, cpu_seconds, growth
from benchmarks.scored import KEPT, Filled
from benchmarks.scoring_changed import changed
from skillmatch import scoring, store
from skillmatch.store import Connection

ROUNDS = 2
SAMPLE = 100_000  # pairs that the plain form scores
PLAIN = ("oracle/pair", *scoring.PAIRS, "oracle/ranking")


def pairs(root: Path) -> tuple[Pair, ...]:
    """Return the scoring of a thousand consultants with as many requests, and of three thousand."""
    return sized(root, (1000, 3000))


def sized(root: Path, counts: Sequence[int]) -> tuple[Pair, ...]:
    """Return the scoring of so many consultants with as many requests, the smallest number first."""
    filled = scored.warehouses(root)
    nights = [_night(filled, count) for count in counts]
    alternatives = [
        pair for night, count in zip(nights, counts, strict=True) for pair in _against(filled, night, count)
    ]
    return *alternatives, *growth(nights)


def _against(filled: Filled, night: Work, count: int) -> Iterator[Pair]:
    """Yield a night against the plain SQL, one of few changes against it, and places alone against NumPy."""
    yield Pair(night, "plain SQL, a sample", _plain(filled, count))
    yield Pair(changed(filled, count), "all pairs anew", night)
    yield Pair(_places(filled, count), "NumPy, same places", _numpy(filled, count))


def _night(filled: Filled, count: int) -> Work:
    """Return the scoring of a night on which all pairs are new."""

    def seconds() -> float:
        con = filled(count)
        scored.forget(con)
        return cpu_seconds(lambda: scored.night(con))

    return Work(f"score {count} x {count}", count * count, "pairs", seconds)


def _places(filled: Filled, count: int) -> Work:
    """Return the first pairs of each side, block by block, from the snapshot on."""

    def place(con: Connection) -> None:
        scored.blocks(con)
        for name in scoring.RANKING:
            store.materialize(con, name, {"kept": KEPT})

    def seconds() -> float:
        con = filled(count)
        scored.forget(con)
        scored.snapshot(con)
        return cpu_seconds(lambda: place(con))

    return Work(f"places {count} x {count}", count * count, "pairs", seconds)


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
        from benchmarks import kernel, terms  # noqa: PLC0415  all else is measured without NumPy

        loaded = terms.load(filled(count))
        return cpu_seconds(lambda: kernel.firsts(loaded, KEPT))

    return Work("NumPy", count * count, "pairs", seconds)
