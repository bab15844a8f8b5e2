"""`init` and `run`: make a workspace, run the line on it."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from skillmatch.demo import demo_files, free_port, write_demo
from skillmatch.errors import UsageError
from skillmatch.pipeline import replay as replay_line
from skillmatch.pipeline import run as run_line
from skillmatch.workspace import workspace_files, write_workspace

EXIT_CODES = {"ok": 0, "partial": 4, "failed": 1}


def init(
    directory: Annotated[Path, typer.Argument(help="the workspace to make")],
    demo: Annotated[bool, typer.Option("--demo", help="fill it with an invented small firm")] = False,
) -> None:
    """Write a workspace; a file that is there already is left as it is."""
    written = write_demo(directory, free_port()) if demo else write_workspace(directory)
    kept = len(demo_files(directory) if demo else workspace_files(directory)) - len(written)
    sys.stderr.write(f"{directory}: {len(written)} files written, {kept} left as they were\n")
    sys.stderr.write(f"next: skillmatch run --workspace {directory}\n")


def run(
    workspace: Annotated[Path, typer.Option(help="the workspace")] = Path(),
    as_of: Annotated[str, typer.Option(help="the run's clock, ISO 8601; now if not given")] = "",
    source: Annotated[list[str] | None, typer.Option(help="only this source; may be given again")] = None,
) -> None:
    """Run the nightly line: read the sources, score, check, publish."""
    clock = moment(as_of)
    console = Console(stderr=True, highlight=False)
    with console.status("begin") as status:
        verdict = run_line(workspace, clock, source or [], status.update)
    sys.stderr.write(f"{verdict.message}\n")
    raise typer.Exit(EXIT_CODES[verdict.outcome])


def replay(
    run_id: Annotated[str, typer.Argument(help="the run, as `skillmatch runs` lists it")],
    workspace: Annotated[Path, typer.Option(help="the workspace")] = Path(),
) -> None:
    """Read the documents of a run again from their stored bytes, after a mend say, and publish."""
    with Console(stderr=True, highlight=False).status("begin") as status:
        verdict = replay_line(workspace, run_id, status.update)
    sys.stderr.write(f"{verdict.message}\n")
    raise typer.Exit(EXIT_CODES[verdict.outcome])


def moment(stated: str) -> datetime:
    """Return the run's clock: the moment stated (UTC where it names no zone), else now."""
    if not stated:
        return datetime.now(UTC)  # noqa: TID251  cli reads the clock
    try:
        parsed = datetime.fromisoformat(stated)
        return parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise UsageError(f"--as-of {stated!r} is not ISO 8601; write it like 2026-11-23T04:15:00Z") from error
