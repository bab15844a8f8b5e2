"""Workspaces for tests of the whole line, and short ways to run and read them."""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from skillmatch import pipeline, store
from skillmatch.paths import Paths
from skillmatch.records import Verdict

FIRST_NIGHT = datetime(2026, 3, 2, 4, 15, tzinfo=UTC)
START = "from skillmatch.cli import main; main()"

PEOPLE = (
    {"id": "ann", "name": "Ann Ames", "skills": ["QuickBooks", "Outlook"], "rate": 60},
    {"id": "bob", "name": "Bob Birch", "skills": ["Exchange Server"], "rate": 95},
    {"id": "cyd", "name": "Cyd Cole", "skills": ["Outlook", "backup"], "rate": 55},
    {"id": "dov", "name": "Dov Dean", "text": "I keep QuickBooks running for shops."},
    {"id": "eve", "name": "Eve Ends", "text": "Ten years of Exchange Server."},
)
JOBS = (
    {"id": "books", "title": "Bookkeeping help", "systems": 4, "required": ["QuickBooks"]},
    {"id": "mail", "title": "Mail server", "systems": 20, "required": ["Exchange Server", "Outlook"]},
)


def night(number: int) -> datetime:
    """Return the clock of a night: 0 is the first one."""
    return FIRST_NIGHT + timedelta(days=number)


def run(workspace: Path, number: int = 0, only: Sequence[str] = ()) -> Verdict:
    """Return the verdict of one night's run, here in this process."""
    return pipeline.run(workspace, night(number), only, lambda _: None)


def command(*arguments: str) -> list[str]:
    """Return the command line of `skillmatch` with these arguments, for a process of its own."""
    return [sys.executable, "-c", START, *arguments]


def skillmatch(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Return how a real process of the command line ended, its output as bytes."""
    return subprocess.run(command(*arguments), input=stdin, capture_output=True, timeout=120, check=False)


def write_lines(file: Path, rows: Sequence[Mapping[str, object]]) -> None:
    """Write a file with one JSON object a line."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def write_source(workspace: Path, name: str, text: str) -> None:
    """Write one source file."""
    (workspace / "sources").mkdir(parents=True, exist_ok=True)
    (workspace / "sources" / f"{name}.toml").write_text(text, encoding="utf-8")


def write_desk(workspace: Path) -> Path:
    """Return a small workspace of five people and two requests in two sources."""
    workspace.mkdir(parents=True)
    (workspace / "skillmatch.toml").write_text('name = "desk"\n', encoding="utf-8")
    (workspace / "taxonomy").mkdir()
    write_source(workspace, "people", 'kind = "profile"\nadapter = "jsonl"\npath = "inbox/people.jsonl"\n')
    write_source(workspace, "jobs", 'kind = "request"\nadapter = "jsonl"\npath = "inbox/jobs.jsonl"\n')
    write_lines(workspace / "inbox/people.jsonl", PEOPLE)
    write_lines(workspace / "inbox/jobs.jsonl", JOBS)
    return workspace


def copied(workspace: Path, target: Path) -> Path:
    """Return a copy of a workspace, its pointer still a link."""
    shutil.copytree(workspace, target, symlinks=True)
    return target


def answer(workspace: Path, sql: str) -> list[tuple[object, ...]]:
    """Return the rows of a query on the published file."""
    with store.open_published(Paths(workspace).current, threads=1) as con:
        return con.execute(sql).fetchall()


def stored(workspace: Path, sql: str) -> list[tuple[object, ...]]:
    """Return the rows of a query on the writer's file, which also has what is not handed out."""
    with store.open_work(Paths(workspace), threads=1) as con:
        return con.execute(sql).fetchall()


def counts(workspace: Path, verdict: Verdict, source_id: str) -> dict[str, object]:
    """Return how one source went in one run, by column."""
    with store.open_published(Paths(workspace).current, threads=1) as con:
        found = store.rows(
            con,
            "from api.sources where run_id = $run_id and source_id = $source_id",
            {"run_id": verdict.run_id, "source_id": source_id},
        )
    assert len(found) == 1
    return {name.removesuffix("_count"): value for name, value in found[0].items()}
