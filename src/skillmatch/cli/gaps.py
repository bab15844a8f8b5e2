"""`gaps`: what is asked for and not held, priced in requests that it would open."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from skillmatch import store
from skillmatch.cli.look import Form, Workspace, known
from skillmatch.cli.output import Format, write_rows, write_table
from skillmatch.errors import UsageError
from skillmatch.paths import Paths


@dataclass(frozen=True, slots=True)
class _View:
    """A query, what a table for people shows of each column under which name, and what the names mean."""

    query: str
    columns: Mapping[str, str]
    words: str


OF_CONSULTANT = _View(
    "gaps_of_consultant",
    {
        "label": "with",
        "unlocked_count": "opens",
        "unlocked_requests": "namely",
        "mean_points": "points",
        "request_count": "in each of",
    },
    "opens: requests of which the consultant would be among the first five with this alone.\n"
    "points: what it would add on average, at least, to the score in each of so many kept requests.\n",
)
OF_MARKET = _View(
    "gaps_of_market",
    {
        "label": "with",
        "unlocked_request_count": "opens",
        "unlocked_consultant_count": "for",
        "required_count": "required by",
        "preferred_count": "preferred by",
        "holder_count": "held by",
    },
    "opens: requests of which somebody who lacks it would be among the first five with this alone.\n"
    "for: so many consultants. required, preferred by: open requests. held by: open consultants.\n",
)
OF_CERTIFICATIONS = _View(
    "worth_of_certifications",
    {
        "label": "certification",
        "segment": "client",
        "requested_mean_points": "asked for",
        "requested_count": "in",
        "unasked_mean_points": "not asked for",
        "unasked_count": "in ",
    },
    "asked for: points that it earns on average where the client asks for it, in so many kept pairs.\n"
    "not asked for: points that holding it earns or costs on average where nobody asks.\n",
)


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
    view = OF_CONSULTANT if consultant else OF_CERTIFICATIONS if certifications else OF_MARKET
    with store.open_published(Paths(workspace).current) as con:
        known(con, consultant_id=consultant)
        rows = store.fetch(con, f"queries/{view.query}", {"consultant_id": consultant, "top": top})
    if form is not Format.TABLE:
        write_rows(rows, form)
        return
    write_table([{title: row[column] for column, title in view.columns.items()} for row in rows])
    sys.stdout.write(view.words if rows else "")
