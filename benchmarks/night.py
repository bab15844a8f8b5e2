"""A night on which nothing is new, against the first night of the same workspace."""

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.measure import Pair, Work, wall_seconds
from skillmatch import pipeline
from skillmatch.demo import free_port, write_demo

ROUNDS = 2
FIRST = datetime(2026, 11, 2, 4, 15, tzinfo=UTC)
SECOND = FIRST + timedelta(days=1)
FILES = ("bench", "crm-export", "intake", "resumes", "roster")


def pairs(root: Path) -> tuple[Pair, ...]:
    """Return the second night with the web board, whose pace alone takes a second, and without it."""
    return _nights(root / "all", "unchanged night", ()), _nights(root / "files", "same, files only", FILES)


def _nights(workspace: Path, name: str, only: Sequence[str]) -> Pair:
    first = Work("first night", 1, "night", lambda: _first(workspace, only))
    return Pair(Work(name, 1, "night", lambda: _unchanged(workspace, only)), first.name, first)


def _first(workspace: Path, only: Sequence[str]) -> float:
    """Return the seconds of the first night of a demo workspace made anew."""
    shutil.rmtree(workspace, ignore_errors=True)
    write_demo(workspace, free_port())
    return wall_seconds(lambda: _run(workspace, FIRST, only))


def _unchanged(workspace: Path, only: Sequence[str]) -> float:
    """Return the seconds of a night after the first."""
    if not workspace.exists():
        _first(workspace, only)
    return wall_seconds(lambda: _run(workspace, SECOND, only))


def _run(workspace: Path, as_of: datetime, only: Sequence[str]) -> None:
    verdict = pipeline.run(workspace, as_of, only, lambda _: None)
    if verdict.outcome != "ok":
        raise ValueError(verdict.message)
