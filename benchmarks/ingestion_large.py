"""The pages of a large night: 10,000 of them."""

from pathlib import Path

from benchmarks import ingestion
from benchmarks.measure import Pair

ROUNDS = 1


def pairs(root: Path) -> tuple[Pair, ...]:
    """Return reading 10,000 pages, and 2,000 to compare with."""
    return ingestion.pairs_of(root, (2000, 10_000))
