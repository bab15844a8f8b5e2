"""`matches`, `explain`, `query` and `runs`: read what was published."""

import json
import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from skillmatch import store
from skillmatch.cli.output import Format, Rows, printable, write_json, write_rows, write_table
from skillmatch.errors import UsageError
from skillmatch.paths import Paths
from skillmatch.score import Counterfactual, Line, counterfactuals, sentence
from skillmatch.store import Connection

Workspace = Annotated[Path, typer.Option(help="the workspace")]
Form = Annotated[Format, typer.Option("--format", help="table for people, json or csv for programs")]
Top = Annotated[int, typer.Option(min=1, max=1000, help="how many of each")]

# What a table for people shows; json and csv have every column.
ALL_COLUMNS = ("request_id", "segment", "rank", "consultant_id", "score")
REQUEST_COLUMNS = ("rank", "consultant_id", "consultant_name", "score", "segment", "gate_outcome")
CONSULTANT_COLUMNS = ("consultant_rank", "request_id", "consultant_score", "score", "segment")
RUN_COLUMNS = ("run_id", "outcome", "message")
QUOTES_SHOWN = 2


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
            _known(con, request_id=request)
            rows = store.fetch(con, "queries/top_matches_for_request", {"request_id": request, "top": top})
            _say_unscored(con, request)
            columns = REQUEST_COLUMNS
        elif consultant:
            _known(con, consultant_id=consultant)
            asked = {"consultant_id": consultant, "top": top}
            rows, columns = store.fetch(con, "queries/top_matches_for_consultant", asked), CONSULTANT_COLUMNS
        else:
            rows, columns = store.fetch(con, "queries/top_matches", {"top": top}), ALL_COLUMNS
    write_rows(rows, form, columns)


def explain(
    request: Annotated[str, typer.Argument(help="a request's id")],
    consultant: Annotated[str, typer.Argument(help="a consultant's id")],
    form: Form = Format.TABLE,
    workspace: Workspace = Path(),
) -> None:
    """Show why a consultant has this score: the lines that add up to it, the gates, what would help."""
    with _published(workspace) as con:
        _known(con, request, consultant)
        pair = {"request_id": request, "consultant_id": consultant}
        header = store.fetch(con, "queries/explain_header", pair)
        if not header:
            raise UsageError(f"{request} and {consultant} are not among the matches kept of either")
        lines = store.fetch(con, "queries/explain_lines", pair)
        gates = store.fetch(con, "queries/explain_gates", pair)
    gains = counterfactuals(_line(row) for row in lines)
    explained = [{**row, "reason": sentence(_line(row))} for row in lines]
    if form is Format.TABLE:
        _print_explanation(header[0], explained, gates, gains)
    elif form is Format.CSV:
        write_rows(explained, form)
    else:
        gained = [{"item": each.item, "label": each.label, "gain": each.gain / 1000} for each in gains]
        write_json({**header[0], "lines": explained, "gates": gates, "counterfactuals": gained})


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


def _known(con: Connection, request_id: str = "", consultant_id: str = "") -> None:
    """Refuse an id that is not in the published file."""
    asked = {"request_id": request_id, "consultant_id": consultant_id}
    found = store.fetch(con, "queries/explain_counterparts", asked)[0]
    for kind, given in (("request", request_id), ("consultant", consultant_id)):
        if given and not found[f"has_{kind}"]:
            raise UsageError(f"no {kind} '{given}'; the column {kind}_id of api.{kind}s lists them")


def _say_unscored(con: Connection, request_id: str) -> None:
    """Tell people why a request has no matches."""
    row = store.fetch(con, "queries/unscored_reason", {"request_id": request_id})
    if row and row[0]["unscored_reason"]:
        sys.stderr.write(f"{request_id} has no score: {row[0]['unscored_reason']}\n")


def _line(row: Mapping[str, object]) -> Line:
    """Return a stored line with its points as they are scored, in milli-points."""
    points = [_millipoints(row[f"points{suffix}"]) for suffix in ("", "_micro", "_sweet_spot", "_larger")]
    pure = (points[1], points[2], points[3])
    return Line(
        str(row["kind"]), str(row["item"]), str(row["label"]), points[0], pure, _millipoints(row["gain"])
    )


def _millipoints(points: object) -> int:
    return int(Decimal(str(points)) * 1000)


def _print_explanation(
    header: Mapping[str, object],
    lines: Rows,
    gates: Rows,
    gains: Sequence[Counterfactual],
) -> None:
    """Print an explanation for people: the score first, then the lines it is the sum of."""
    sys.stdout.write(
        f"{printable(header['consultant_name'])} ({printable(header['consultant_id'])}) for "
        f"{printable(header['title'])} ({printable(header['request_id'])}): "
        f"{header['score']} of 100, rank {header['rank']}, segment {header['segment']}, "
        f"confidence {header['confidence']}\n"
    )
    told = [_told(row) for row in lines if row["points"] or row["kind"] == "required"]
    write_table([*told, {"points": header["score"], "reason": "sum = score", "evidence": ""}])
    write_table(gates, "gates: never points")
    if gains:
        added = [{"requirement": each.label, "points": f"+{each.gain / 1000:.3f}"} for each in gains]
        write_table(added, "would add, if held")


def _told(row: Mapping[str, object]) -> dict[str, object]:
    """Return a line as people read it: its points, its reason, and the first quotes it rests on."""
    quotes = row["evidence"] if isinstance(row["evidence"], list) else []
    rest = f" (+{len(quotes) - QUOTES_SHOWN} more)" if len(quotes) > QUOTES_SHOWN else ""
    return {
        "points": row["points"],
        "reason": str(row["reason"]).partition(" ")[2],
        "evidence": "; ".join(map(str, quotes[:QUOTES_SHOWN])) + rest,
    }
