"""A night on which all stored pages have the bytes of the night before, against the first night."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.ingestion import stored
from benchmarks.measure import Pair, Work, wall_seconds
from skillmatch import pipeline, steps
from skillmatch.workspace import write_workspace

ROUNDS = 1
PAGES = 1000
FIRST = datetime(2026, 11, 2, 4, 15, tzinfo=UTC)
SECOND = FIRST + timedelta(days=1)
SOURCE = 'kind = "request"\nadapter = "page"\npath = "inbox/pages/*.html"\nexpect.max = 100_000\n'

Night = Callable[[Path, datetime], None]


def pairs(root: Path) -> tuple[Pair, ...]:
    """Return what reading and loading cost on the second night, and that night as a whole."""
    return pairs_of(root, PAGES)


def pairs_of(root: Path, count: int) -> tuple[Pair, ...]:
    """Return the nights of a workspace with so many pages."""
    return _nights(root / "read", count, "read and load", _ingest), _nights(
        root / "all", count, "night", _run
    )


def _nights(workspace: Path, count: int, name: str, night: Night) -> Pair:
    first = Work(f"first {name}", count, "pages", lambda: _first(workspace, count, night))
    again = Work(f"unchanged {name}", count, "pages", lambda: _unchanged(workspace, count, night))
    return Pair(again, first.name, first)


def _first(workspace: Path, count: int, night: Night) -> float:
    """Return the seconds of the first night of a workspace made anew."""
    shutil.rmtree(workspace, ignore_errors=True)
    write_workspace(workspace)
    for file in (workspace / "sources").glob("*.toml"):
        file.unlink()
    (workspace / "sources" / "pages.toml").write_text(SOURCE, encoding="utf-8")
    stored(workspace / "inbox" / "pages", count)
    return wall_seconds(lambda: night(workspace, FIRST))


def _unchanged(workspace: Path, count: int, night: Night) -> float:
    """Return the seconds of a night after the first."""
    if not workspace.exists():
        _first(workspace, count, night)
    return wall_seconds(lambda: night(workspace, SECOND))


def _ingest(workspace: Path, as_of: datetime) -> None:
    """Read and load the pages as a run does."""
    ticket = steps.begin(workspace, as_of)
    for file in steps.source_files(ticket):
        counts = steps.load(ticket, file, steps.collect(ticket, file))
        if counts.outcome != "ok":
            raise ValueError(counts.reason)


def _run(workspace: Path, as_of: datetime) -> None:
    verdict = pipeline.run(workspace, as_of, (), lambda _: None)
    if verdict.outcome != "ok":
        raise ValueError(verdict.message)
