"""The scores of up to nine hundred million pairs: an hour or more, so only when asked for by name."""

from pathlib import Path

from benchmarks.measure import Pair
from benchmarks.scoring import sized

ROUNDS = 1


def pairs(root: Path) -> tuple[Pair, ...]:
    """Return the scoring of a hundred million pairs, and of nine hundred million."""
    return sized(root, (10_000, 30_000))
