"""`gaps`: what is asked for and not held, priced in requests that it would open."""

from pathlib import Path
from typing import Annotated

import typer

from skillmatch import store
from skillmatch.cli.look import Form, Workspace, known
from skillmatch.cli.output import Format, write_rows, write_table
from skillmatch.errors import UsageError
from skillmatch.paths import Paths

# What a table for people shows of each column, under which name; json and csv have all, as api names them.
CONSULTANT_COLUMNS = {
    "label": "with",
    "unlocked_count": "top 5",
    "points": "points",
    "unlocked_requests": "among the first five of",
}
MARKET_COLUMNS = {
    "label": "with",
    "unlocked_request_count": "requests",
    "unlocked_pair_count": "pairs",
    "missing_points": "points",
    "holder_count": "held by",
}
WORTH_COLUMNS = {
    "label": "certification",
    "segment": "client",
    "requested_count": "asked",
    "requested_points": "points",
    "unasked_count": "unasked",
    "unasked_points": "points unasked",
}


def gaps(
    consultant: Annotated[str, typer.Option(help="what this consultant could learn")] = "",
    certifications: Annotated[bool, typer.Option(help="what each is worth by size of client")] = False,
    top: Annotated[int, typer.Option(min=1, max=1000, help="how many")] = 20,
    form: Form = Format.TABLE,
    workspace: Workspace = Path(),
) -> None:
    """Show which one skill would bring whom among the first five, or what certifications are worth."""
    if consultant and certifications:
        raise UsageError("gaps: give --consultant or --certifications, not both")
    if consultant:
        name, columns = "gaps_of_consultant", CONSULTANT_COLUMNS
    elif certifications:
        name, columns = "worth_of_certifications", WORTH_COLUMNS
    else:
        name, columns = "gaps_of_market", MARKET_COLUMNS
    with store.open_published(Paths(workspace).current) as con:
        known(con, consultant_id=consultant)
        rows = store.fetch(con, f"queries/{name}", {"consultant_id": consultant, "top": top})
    if form is Format.TABLE:
        write_table([{title: row[column] for column, title in columns.items()} for row in rows])
    else:
        write_rows(rows, form)
