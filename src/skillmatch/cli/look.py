"""`matches`, `query` and `runs`: read what was published."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from skillmatch import store
from skillmatch.cli.output import Format, write_rows
from skillmatch.errors import UsageError
from skillmatch.paths import Paths
from skillmatch.store import Connection

Workspace = Annotated[Path, typer.Option(help="the workspace")]
Form = Annotated[Format, typer.Option("--format", help="table for people, json or csv for programs")]
Top = Annotated[int, typer.Option(min=1, max=1000, help="how many of each")]

# What a table for people shows; json and csv have every column.
ALL_COLUMNS = ("request_id", "segment", "rank", "consultant_id", "score")
REQUEST_COLUMNS = ("rank", "consultant_id", "consultant_name", "score", "segment", "gate_outcome")
CONSULTANT_COLUMNS = ("consultant_rank", "request_id", "consultant_score", "score", "segment")
RUN_COLUMNS = ("run_id", "outcome", "message")


def matches(
    request: Annotated[str, typer.Option(help="consultants for this request")] = "",
    consultant: Annotated[str, typer.Option(help="requests for this consultant")] = "",
    top: Top = 5,
    form: Form = Format.TABLE,
    workspace: Workspace = Path(),
) -> None:
    """Show the best matches: of one request, of one consultant, or of every request."""
    if request and consultant:
        raise UsageError("give --request or --consultant, not both; 'skillmatch explain' shows a pair")
    columns: Sequence[str]
    with _published(workspace) as con:
        if request:
            known(con, request_id=request)
            rows = store.fetch(con, "queries/top_matches_for_request", {"request_id": request, "top": top})
            _say_unscored(con, request)
            columns = REQUEST_COLUMNS
        elif consultant:
            known(con, consultant_id=consultant)
            asked = {"consultant_id": consultant, "top": top}
            rows, columns = store.fetch(con, "queries/top_matches_for_consultant", asked), CONSULTANT_COLUMNS
        else:
            rows, columns = store.fetch(con, "queries/top_matches", {"top": top}), ALL_COLUMNS
    write_rows(rows, form, columns)


def query(
    sql: Annotated[str, typer.Argument(help="one SQL statement on the schema api")],
    form: Form = Format.TABLE,
    workspace: Workspace = Path(),
) -> None:
    """Run SQL on the published file, read-only and locked down."""
    with _published(workspace) as con:
        rows = store.query(con, sql)
    write_rows(rows, form)


def runs(top: Top = 10, form: Form = Format.TABLE, workspace: Workspace = Path()) -> None:
    """Show the latest runs and how each ended."""
    file = Paths(workspace).ledger_file
    if not file.exists():
        raise UsageError(f"{file} does not exist yet; `skillmatch run` writes it")
    write_rows(json.loads(file.read_text(encoding="utf-8"))[:top], form, RUN_COLUMNS)


def _published(workspace: Path) -> Connection:
    return store.open_published(Paths(workspace).current)


def known(con: Connection, request_id: str = "", consultant_id: str = "") -> None:
    """Refuse an id that is not in the published file."""
    asked = {"request_id": request_id, "consultant_id": consultant_id}
    found = store.fetch(con, "queries/explain_counterparts", asked)[0]
    for kind, given in (("request", request_id), ("consultant", consultant_id)):
        if given and not found[f"has_{kind}"]:
            alike = store.fetch(con, "queries/explain_nearest", asked)[0][kind]
            meant = f"did you mean '{alike}'?" if alike else f"the column {kind}_id of api.{kind}s lists them"
            raise UsageError(f"no {kind} '{given}'; {meant}")


def _say_unscored(con: Connection, request_id: str) -> None:
    """Tell people why a request has no matches."""
    row = store.fetch(con, "queries/unscored_reason", {"request_id": request_id})
    if row and row[0]["unscored_reason"]:
        sys.stderr.write(f"{request_id} has no score: {row[0]['unscored_reason']}\n")
