"""`audit`: selection rates and impact ratios by groups that scoring knows nothing of."""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Annotated

import typer

from skillmatch import store
from skillmatch.cli.output import Format, write_rows, write_table
from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.fairness import (
    FEW,
    Demographics,
    Outcome,
    Placement,
    crossed,
    outcomes,
    read_demographics,
    tallies,
)
from skillmatch.given.file import content_of
from skillmatch.paths import Paths

Row = dict[str, object]

ALL = "all"
CAVEAT = (
    "A rate is the share of a group that is eligible and among the first k of at least one request.\n"
    f"The ratio is that rate over the highest one, if two groups or more have {FEW} people each.\n"
    "Under 0.8 is where to look, no proof; above is no proof of fairness. "
    "Whom a dispatcher sent is not counted.\n"
)


@dataclass(frozen=True, slots=True)
class _Published:
    """What the published file says: who there is, the scored requests by segment, who came first."""

    pool: tuple[str, ...]
    request_counts: dict[str, int]
    placed: tuple[Placement, ...]
    place_count: int  # so many places of a request are published


def audit(
    demographics: Annotated[
        Path, typer.Option(help="CSV or JSONL: consultant, and a column for each attribute")
    ],
    k: Annotated[
        str, typer.Option(help="selected is who is among the first k: numbers, by commas")
    ] = "1,5,10",
    by: Annotated[str, typer.Option(help="cross these attributes, by commas; else each by itself")] = "",
    form: Annotated[Format, typer.Option("--format", help="table for people, json or csv")] = Format.TABLE,
    workspace: Annotated[Path, typer.Option(help="the workspace")] = Path(),
) -> None:
    """Show selection rates and impact ratios by group; the file is read here and stored nowhere."""
    depths = _depths(k)
    stated = read_demographics(content_of(demographics), str(demographics))
    attributes = crossed(stated, by)
    published = _published(workspace, max(depths))
    _say_unknown(stated, published, demographics)
    _say_depth(max(depths), published)
    rows = [row for each in attributes for row in _rows(stated, each, depths, published)]
    if form is Format.TABLE:
        _print(rows)
    else:
        write_rows(rows, form)


def _depths(written: str) -> tuple[int, ...]:
    """Return the places asked for, ascending, none twice."""
    parts = [part.strip() for part in written.split(",")]
    if not all(re.fullmatch(r"[1-9][0-9]{0,2}|1000", part) for part in parts):
        raise UsageError(f"--k {written}: write whole numbers from 1 to 1000, by commas, such as 1,5,10")
    return tuple(sorted({int(part) for part in parts}))


def _published(workspace: Path, deepest: int) -> _Published:
    """Return what the published file says of the ranks."""
    with store.open_published(Paths(workspace).current) as con:
        placed = store.fetch(con, "queries/audit_placements", {"top": deepest})
        requests = store.fetch(con, "queries/audit_requests")
        pool = store.fetch(con, "queries/audit_pool")
    return _Published(
        tuple(str(row["consultant_id"]) for row in pool),
        {str(row["segment"]): int(str(row["request_count"])) for row in requests},
        tuple(
            Placement(str(row["segment"]), str(row["consultant_id"]), int(str(row["rank"]))) for row in placed
        ),
        max((int(str(row["place_count"])) for row in requests), default=0),
    )


def _say_unknown(stated: Demographics, published: _Published, file: Path) -> None:
    """Tell how many of the file's consultants there are not; refuse a file of strangers."""
    unknown_count = len(stated.groups.keys() - set(published.pool))
    if unknown_count == len(stated.groups):
        raise RefusedInputError(
            f"{file}: none of its consultants is published; give the ids of api.consultants"
        )
    if unknown_count:
        sys.stderr.write(f"{unknown_count} of {len(stated.groups)} consultants in {file} are not published\n")


def _say_depth(deepest: int, published: _Published) -> None:
    """Tell when fewer places are published than were asked for."""
    if published.place_count < min(deepest, len(published.pool)):
        sys.stderr.write(f"only the first {published.place_count} places of a request are published\n")


def _rows(
    stated: Demographics, attributes: Sequence[str], depths: Sequence[int], published: _Published
) -> Iterator[Row]:
    """Yield the rows of one attribute, or of several crossed: over all requests, then by segment."""
    groups = stated.of(attributes, published.pool)
    for segment in (ALL, *published.request_counts):
        counts = published.request_counts
        request_count = sum(counts.values()) if segment == ALL else counts[segment]
        for depth in depths:
            placed = (one for one in published.placed if one.rank <= depth and segment in (ALL, one.segment))
            head = {
                "segment": segment,
                "requests": request_count,
                "attribute": " × ".join(attributes),
                "k": depth,
            }
            for outcome in outcomes(tallies(placed, groups, request_count)):
                yield head | _figures(outcome)


def _print(rows: Sequence[Row]) -> None:
    """Print a table for each attribute, and what it does not say."""
    for attribute, of_attribute in groupby(rows, itemgetter("attribute")):
        write_table([_told(row) for row in of_attribute], f"selected by {attribute}")
    sys.stderr.write(CAVEAT)


def _told(row: Row) -> Row:
    """Return a row as people read it; JSON and CSV have the pairs too."""
    has_rate = row["rate"] is not None
    return {
        "segment": row["segment"],
        "k": row["k"],
        "group": row["group"],
        "selected": f"{row['selected']} of {row['consultants']}",
        "rate (95 %)": f"{row['rate']:.2f} ({row['rate_low']:.2f}-{row['rate_high']:.2f})"
        if has_rate
        else "",
        "ratio": "" if row["impact_ratio"] is None else f"{row['impact_ratio']:.2f}",
        "note": row["note"],
    }


def _figures(outcome: Outcome) -> Row:
    """Return counts and rates as they are written."""
    told = asdict(outcome)
    note = told.pop("note")
    counts = told.pop("tally")
    rates = {name: None if value is None else round(value, 4) for name, value in told.items()}
    return {**counts, **rates, "note": note}
