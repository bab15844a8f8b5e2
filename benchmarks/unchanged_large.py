"""An unchanged night of 10,000 pages."""

from pathlib import Path

from benchmarks import unchanged
from benchmarks.measure import Pair

ROUNDS = 1


def pairs(root: Path) -> tuple[Pair, ...]:
    """Return the nights of a workspace with 10,000 pages."""
    return unchanged.pairs_of(root, 10_000)
