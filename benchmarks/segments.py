"""The client's segment out of a text: growth with its length, on prose and on hostile repeats."""

from pathlib import Path

from benchmarks.measure import Pair, Work, cpu_seconds, growth
from benchmarks.texts import dice, text
from skillmatch.records import Declared
from skillmatch.segment import assess

ROUNDS = 3
LENGTHS = (20_000, 160_000)
REPEATS = ("12 PCs and ", "10 ", "no IT manager, ", "twenty-five ", "> On Monday Ann wrote:\n")


def pairs(_: Path) -> tuple[Pair, ...]:
    """Return the assessment of an eight times longer text, for each kind of text."""
    kinds = {"prose": text(dice(0), LENGTHS[-1])} | {repeat: repeat * LENGTHS[-1] for repeat in REPEATS}
    return tuple(pair for name, full in kinds.items() for pair in _longer(name, full))


def _longer(name: str, full: str) -> tuple[Pair, ...]:
    return growth([_assessing(name, full[:length]) for length in LENGTHS])


def _assessing(name: str, cut: str) -> Work:
    return Work(
        f"segment, {name.strip()[:14]}",
        len(cut),
        "characters",
        lambda: cpu_seconds(lambda: assess(cut, Declared())),
    )
