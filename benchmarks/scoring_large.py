"""The scores of a thousand consultants with a thousand requests: minutes, so only when asked for by name."""

from pathlib import Path

from benchmarks.measure import Pair
from benchmarks.scoring import sized

ROUNDS = 1


def pairs(root: Path) -> tuple[Pair, ...]:
    """Return the scoring of a million pairs."""
    return sized(root, (300, 1000))
