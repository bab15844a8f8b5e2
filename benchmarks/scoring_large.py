"""The scores of up to a hundred million pairs: many minutes, so only when asked for by name."""

from pathlib import Path

from benchmarks.measure import Pair
from benchmarks.scoring import sized

ROUNDS = 1


def pairs(root: Path) -> tuple[Pair, ...]:
    """Return the scoring of one, nine and a hundred million pairs."""
    return sized(root, (1000, 3000, 10_000))
