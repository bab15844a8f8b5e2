"""Works that take turns, and what their seconds say about each other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time


@dataclass(frozen=True, slots=True)
class Work:
    """Something to time: how many units it does, and the call that does them and returns its seconds."""

    name: str
    size: int
    unit: str
    seconds: Callable[[], float]


@dataclass(frozen=True, slots=True)
class Pair:
    """A work and what it is held against; the label says what that is."""

    ours: Work
    label: str
    other: Work


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; ratio is our time per unit over the other's."""

    name: str
    size: int
    unit: str
    seconds: float
    alternative: str
    ratio: float


def wall_seconds(call: Callable[[], object]) -> float:
    """Return the seconds that a call takes by the clock."""
    start = perf_counter()
    call()
    return perf_counter() - start


def cpu_seconds(call: Callable[[], object]) -> float:
    """Return the seconds that a call computes on all cores together, which a busy machine hardly changes."""
    start = process_time()
    call()
    return process_time() - start


def growth(works: Sequence[Work]) -> tuple[Pair, ...]:
    """Return the larger works against the first and smallest: linear growth has the ratio 1."""
    least = works[0]
    return tuple(Pair(work, f"itself, {least.size:,}", least) for work in works[1:])


def compare(pairs: Sequence[Pair], rounds: int) -> tuple[Row, ...]:
    """Return a row per pair; in each round every work runs once, so that a busy moment hits all."""
    works = list(dict.fromkeys(work for pair in pairs for work in (pair.other, pair.ours)))
    taken: dict[Work, list[float]] = {work: [] for work in works}
    for _ in range(rounds):
        for work in works:
            taken[work].append(work.seconds())
    return tuple(_row(pair, taken[pair.ours], taken[pair.other]) for pair in pairs)


def _row(pair: Pair, ours: Sequence[float], other: Sequence[float]) -> Row:
    work = pair.ours
    per_unit = pair.other.size / work.size
    ratio = median(mine / theirs * per_unit for mine, theirs in zip(ours, other, strict=True))
    return Row(work.name, work.size, work.unit, median(ours), pair.label, ratio)
