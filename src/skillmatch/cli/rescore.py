"""`rescore`: what other weights would change, before anything is saved."""

import sys
from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from skillmatch import own
from skillmatch.cli.output import Format, printable, write_json, write_rows, write_table
from skillmatch.errors import UsageError
from skillmatch.nearest import nearest
from skillmatch.paths import Paths
from skillmatch.score import load_weights
from skillmatch.settings import load_settings
from skillmatch.store import Connection, rows
from skillmatch.whatif import night
from skillmatch.whatif.night import Compared, RankChanges


def rescore(  # noqa: PLR0913, PLR0917  a command has a parameter for each option
    weights: Annotated[Path, typer.Option(help="the weights file to try")],
    diff: Annotated[
        bool, typer.Option("--diff", help="name who moves, request by request; json and csv always do")
    ] = False,
    request: Annotated[str, typer.Option(help="only this request")] = "",
    top: Annotated[int, typer.Option(min=1, max=1000, help="how many places of each request")] = 5,
    form: Annotated[Format, typer.Option("--format", help="table for people, json or csv")] = Format.TABLE,
    workspace: Annotated[Path, typer.Option(help="the workspace")] = Path(),
) -> None:
    """Show how many places other weights would change, on a copy of last night's scores; nothing is saved."""
    tried = load_weights(own.text_of(weights), str(weights))
    settings = load_settings(workspace)
    with Console(stderr=True, highlight=False).status("score again"), night.open_trial(workspace) as con:
        if request:
            _known(con, request)
        found = night.rank_changes(con, tried, settings.kept_matches, Compared(top, request))
    if form is Format.JSON:
        versions = {"weights_before": found.version_before, "weights_after": found.version_after}
        write_json({**versions, "top": top, "segments": found.segments, "changes": found.changes})
    elif form is Format.CSV:
        write_rows(found.changes, form)
    else:
        if diff:
            print_changes(found)
        print_summary(found, top)
        sys.stderr.write(_how_to_keep(found, weights, workspace))


def _known(con: Connection, request_id: str) -> None:
    """Refuse a request that was not scored."""
    scored = [str(row["request_id"]) for row in rows(con, "select request_id from snapshot.scored_request")]
    if request_id not in scored:
        meant = f"did you mean '{nearest(request_id, scored)}'?"
        raise UsageError(f"no scored request '{request_id}'; {meant} `skillmatch matches` lists them")


def print_changes(found: RankChanges) -> None:
    """Print the changes request by request."""
    for request_id, changes in groupby(found.changes, itemgetter("request_id")):
        told = list(changes)
        title = f"{printable(request_id)}: {printable(told[0]['title'])} ({told[0]['segment']})"
        write_table([_told(change) for change in told], title)


def print_summary(found: RankChanges, top: int) -> None:
    """Print how much changes by segment, then all of it in a line."""
    write_table([_summary(row) for row in found.segments], f"the first {top} by segment")
    sys.stdout.write(_sentence(found, top))


def _how_to_keep(found: RankChanges, weights: Path, workspace: Path) -> str:
    """Return how weights that would change something come into force."""
    if found.version_after == found.version_before:
        return ""
    return f"to keep these weights, copy {weights} to {Paths(workspace).weights_file} and run again\n"


def _told(change: Mapping[str, object]) -> dict[str, object]:
    """Return a change as people read it."""
    return {
        "change": change["change"],
        "consultant": f"{change['consultant_name']} ({change['consultant_id']})",
        "rank": _from_to(change["rank_before"], change["rank_after"]),
        "score": _from_to(change["score_before"], change["score_after"]),
        "what changes most": change["line_changes"],
    }


def _summary(row: Mapping[str, object]) -> dict[str, object]:
    """Return how much changes in a segment as people read it."""
    return {
        "segment": row["segment"],
        "requests": row["request_count"],
        "other first": row["first_changed_count"],
        "changed": row["changed_count"],
        "overlap": row["mean_overlap"],
        "Kendall": row["mean_kendall"],
    }


def _from_to(before: object, after: object) -> str:
    """Return two values as one step; beyond the kept matches there is none."""
    return " → ".join("not kept" if value is None else str(value) for value in (before, after))


def _sentence(found: RankChanges, top: int) -> str:
    """Return all of the changes in one line."""
    if found.version_after == found.version_before:
        return f"these are the weights of the last night ({found.version_after}): nothing changes\n"
    every = found.segments[0]
    if not every["request_count"]:
        return "no request has a match, before or after\n"
    return (
        f"{every['first_changed_count']} of {every['request_count']} requests get another first, "
        f"{every['changed_count']} change among their first {top}; on average {every['mean_overlap']} of "
        f"these stay, Kendall's tau {every['mean_kendall']}; nothing is saved\n"
    )
