"""`assign`: open requests on the consultants who have time, and what keeps the rest open."""

import re
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillmatch import store
from skillmatch.cli.assign_text import assigned_rows, none_asked, open_rows, write_plan
from skillmatch.cli.output import Format
from skillmatch.errors import UsageError
from skillmatch.given.file import content_of
from skillmatch.paths import Paths
from skillmatch.staffing.fits import Fit, KeptPair, Terms
from skillmatch.staffing.lists import read_capacity, read_requests
from skillmatch.store import Connection, Params

if TYPE_CHECKING:  # loads SciPy
    from skillmatch.staffing.plan import Plan


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Which requests are asked for: those of a week, those of a file, or all."""

    week: str
    file: Path | None


def assign(  # noqa: PLR0913, PLR0917  a command has a parameter for each option
    week: Annotated[str, typer.Option(help="requests posted in this ISO week, as 2026-W48")] = "",
    requests: Annotated[Path | None, typer.Option(help="a CSV with the column request")] = None,
    capacity: Annotated[
        Path | None, typer.Option(help="a CSV with the columns consultant,capacity; who is not in it takes 1")
    ] = None,
    least: Annotated[
        int, typer.Option(min=0, max=100, help="nobody below this score is sent, as `matches` shows it")
    ] = 40,
    form: Annotated[Format, typer.Option("--format", help="table for people, json or csv")] = Format.TABLE,
    workspace: Annotated[Path, typer.Option(help="the workspace")] = Path(),
) -> None:
    """Fill as many requests as can be, then for the highest sum; say what keeps the others open.

    Summed is the consultant_score: the score, drawn to the mean where a request asks for little.
    """
    from skillmatch.staffing.plan import plan  # noqa: PLC0415  loads SciPy

    chosen = _Chosen(week, requests)
    with store.open_published(Paths(workspace).current) as con:
        people = {str(row["consultant_id"]): row for row in store.fetch(con, "queries/staffing_consultants")}
        asked = {str(row["request_id"]): row for row in _requests(con, chosen)}
        pairs = _pairs(con, {"request_ids": list(asked)})
    limits = read_capacity(content_of(capacity), str(capacity), people) if capacity else {}
    reasons = {request: str(row["unscored_reason"]) for request, row in asked.items()}
    found = plan(reasons, pairs, Terms(least * 1000, limits))
    write_plan(assigned_rows(found, asked, people), open_rows(found, asked, people), least, form)
    if asked:
        _say_how(found, len(asked), len(pairs))


def _requests(con: Connection, chosen: _Chosen) -> list[dict[str, object]]:
    """Return the open requests that are asked for."""
    if chosen.week and chosen.file:
        raise UsageError("give --week or --requests, not both")
    asked: dict[str, object] = {"request_ids": None, "from_on": None, "to_on": None}
    if chosen.week:
        asked["from_on"], asked["to_on"] = _days(chosen.week)
    found = [dict(row) for row in store.fetch(con, "queries/staffing_requests", asked)]
    if chosen.week and not found:
        every = store.fetch(con, "queries/staffing_requests", {**asked, "from_on": None, "to_on": None})
        sys.stderr.write(none_asked(f"was posted in {chosen.week}", every))
    if chosen.file:
        known = {str(row["request_id"]) for row in found}
        wanted = set(read_requests(content_of(chosen.file), str(chosen.file), known))
        return [row for row in found if row["request_id"] in wanted]
    return found


def _days(week: str) -> tuple[date, date]:
    """Return the first and the last day of an ISO week."""
    told = re.fullmatch(r"([0-9]{4})-W([0-9]{2})", week)
    try:
        year, number = (int(told[1]), int(told[2])) if told else (0, 0)
        return date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 7)
    except ValueError:
        raise UsageError(f"--week '{week}' is no ISO week; write it as 2026-W48") from None


def _pairs(con: Connection, asked: Params) -> list[KeptPair]:
    """Return the kept pairs of these requests."""
    return [
        KeptPair(
            Fit(
                str(row["request_id"]),
                str(row["consultant_id"]),
                int(str(row["score_millipoints"])),
                int(str(row["place"])),
                int(str(row["consultant_score_millipoints"])),
            ),
            str(row["consultant_name"]),
            bool(row["eligible"]),
            tuple(row["failed_gates"]) if isinstance(row["failed_gates"], list) else (),
        )
        for row in store.fetch(con, "queries/staffing_pairs", asked)
    ]


def _say_how(found: "Plan", request_count: int, pair_count: int) -> None:
    """Tell people how much was filled and from what."""
    total = sum(fit.consultant_score for fit in found.assigned)
    sys.stderr.write(
        f"{len(found.assigned)} of {request_count} requests filled, {total / 1000:.3f} points together as "
        f"they count (the score, drawn to the mean where a request asks for little); only the "
        f"{pair_count} kept pairs are looked at\n"
    )
