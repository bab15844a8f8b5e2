"""A night on which all of 10,000 stored pages have the bytes of the night before, against the first night."""

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.measure import Pair, Work, wall_seconds
from benchmarks.pages import pages
from skillmatch import pipeline
from skillmatch.workspace import write_workspace

ROUNDS = 1
PAGES, USUAL_BYTES = 10_000, 8_000
FIRST = datetime(2026, 11, 2, 4, 15, tzinfo=UTC)
SECOND = FIRST + timedelta(days=1)
SOURCE = 'kind = "request"\nadapter = "page"\npath = "inbox/pages/*.html"\nexpect.max = 100_000\n'
READING = ("load ", "interpret ")


def pairs(root: Path) -> tuple[Pair, ...]:
    """Return reading and loading on the second night, and that night as a whole."""
    first = Work("first night", PAGES, "pages", lambda: _first(root))
    again = Work("unchanged night", PAGES, "pages", lambda: _night(root, SECOND))
    return (Pair(again, first.name, first),)
