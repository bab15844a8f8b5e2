"""What the demo shows at the end of a run, read from the published file."""

import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from skillmatch import store
from skillmatch.paths import Paths

# One request per segment, and the same generalist twice: first without, then with certifications.
REQUESTS = ("fernhill-vet", "harbor-title", "northgate-foods")
TWINS = ("dana-plain", "dana-certified")
REASONS_SHOWN = 5

Row = dict[str, object]


def tell(workspace: Path, console: Console) -> None:
    """Print the verdict, the article's point, the best matches with their reasons, and where to look next."""
    with store.open_published(Paths(workspace).current) as con:
        verdict = store.fetch(con, "queries/demo_verdict")
        twins = store.fetch(
            con, "queries/demo_twins", {"requests": list(REQUESTS), "consultants": list(TWINS)}
        )
        reasons = store.fetch(con, "queries/demo_top_reasons", {"requests": list(REQUESTS)})
    for row in verdict:
        console.print(str(row["message"]), markup=False, soft_wrap=True)
    console.print(twin_table(twins))
    for _, of_request in groupby(reasons, key=lambda row: row["request_id"]):
        console.print(reason_table(list(of_request)))
    console.print(next_steps(workspace), markup=False, soft_wrap=True)


def twin_table(rows: Sequence[Row]) -> Table:
    """Return the table in which the same generalist stands with and without certifications, by segment."""
    table = Table("client", "segment", "without certifications", "with certifications", title_justify="left")
    table.title = "The same generalist, with and without certifications"
    for request in REQUESTS:
        found = {row["consultant_id"]: row for row in rows if row["request_id"] == request}
        segment = next((str(row["segment"]) for row in found.values()), "")
        table.add_row(request, segment, *(_standing(found.get(twin)) for twin in TWINS))
    return table


def reason_table(rows: Sequence[Row]) -> Table:
    """Return the best matches of one request, each with the lines that weigh most in its score."""
    table = Table("rank", "consultant", "score", "reasons (points)", title_justify="left")
    table.title = escape("{segment}: {request_id}, {title}".format(**rows[0]))
    for rank, of_match in groupby(rows, key=lambda row: row["rank"]):
        lines = list(of_match)
        rest = len(lines) - REASONS_SHOWN
        reasons = [_reason(line) for line in lines[:REASONS_SHOWN]] + [f"and {rest} more"] * (rest > 0)
        who = "{consultant_name} ({consultant_id})".format(**lines[0])
        table.add_row(str(rank), escape(who), _points(lines[0]["score"]), escape(", ".join(reasons)))
    return table


def next_steps(workspace: Path) -> str:
    """Return the commands with which a newcomer goes on."""
    command = _command()
    return "\n".join(
        (
            "Look further:",
            f"  {command} matches --workspace {workspace} --request {REQUESTS[1]}",
            f"  {command} explain --workspace {workspace} {REQUESTS[0]} {TWINS[1]}",
            f'  {command} query --workspace {workspace} "from api.matches where rank = 1"',
            "  make ui          the Prefect UI with the run just made",
            f"  {workspace}/sources, taxonomy, inbox: change a file and run again",
        )
    )


def _command() -> Path:
    """Return how `skillmatch` is called from this folder, whether or not it is on the PATH."""
    command = Path(sys.executable).with_name("skillmatch")
    return command.relative_to(Path.cwd()) if command.is_relative_to(Path.cwd()) else command


def _standing(row: Row | None) -> str:
    """Return rank and score of one match, as the table shows it."""
    return "not kept" if row is None else f"rank {row['rank']}, score {_points(row['score'])}"


def _reason(line: Row) -> str:
    """Return one line of a score in a few words: what it is for, and its points with their sign."""
    words = (str(line["kind"]), str(line["label"]), _points(line["points"], "+"))
    return " ".join(word for word in words if word)


def _points(value: object, sign: str = "") -> str:
    """Return points with one decimal place."""
    return f"{float(str(value)):{sign}.1f}"
