"""Rows of cells to readings: what each column is for, and which rows below the header are records."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from skillmatch.limits import CSV_COLUMNS
from skillmatch.parse.columns import sorted_out
from skillmatch.parse.fields import is_unstated
from skillmatch.parse.header import Cells, Header, Row, name_of, too_wide
from skillmatch.parse.rows import RowReading, record_from_fields
from skillmatch.records import Reject
from skillmatch.sources import Source

# Fields that say which record a row is, or what it wants; sums say neither.
TELLING = ("id", "title", "text", "name", "skills")
_TOTALS = re.compile(
    r"(?:(?:grand|sub)[ -]?)?totals?(?: g[eé]n[eé]ral)?|sums?|(?:gesamt|zwischen)?(?:summe|ergebnis)"
    r"|gesamt|insgesamt",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Layout:
    """What the columns below a header are for, worked out once for all rows."""

    fields: tuple[str, ...]  # of each column the field that it fills, "" if none
    unmapped: tuple[str, ...]  # the names of columns that nobody reads
    nameless: tuple[int, ...]


def readings(
    rows: Iterable[Row], header: Header, source: Source, locator: str, unit: str
) -> Iterator[RowReading | str]:
    """Yield what each row below the header gives; a str names one that is no record, such as a sum."""
    if len(header.cells) > CSV_COLUMNS:
        raise too_wide(locator)
    layout = _layout(header.cells, source)
    for number, cells in rows:
        place = f"{unit} {number}"
        if number <= header.number:
            if number < header.number and source.table.header_row is None:
                yield f"{place}: above the header"
        elif isinstance(cells, str):
            yield RowReading(Reject(cells, f"{locator} {place}"))
        elif aside := _aside(cells, header, layout):
            yield f"{place}: {aside}"
        elif (width := _width(cells)) > len(header.cells):
            reason = f"{width} cells where the header has {len(header.cells)}"
            yield RowReading(Reject(reason, f"{locator} {place}"))
        else:
            reading = record_from_fields(_values(cells, layout), source, f"{locator} {place}")
            yield replace(reading, unmapped=layout.unmapped + _nameless(cells, layout))


def is_blank(cell: object) -> bool:
    """Return whether a cell holds nothing to see."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _layout(names: Sequence[str], source: Source) -> Layout:
    """Return what each column is for; a nameless or repeated one is told by its place."""
    columns: dict[str, int] = {}
    for place, name in enumerate(names):
        known = name and name not in columns
        columns[name if known else f"{name} (column {place + 1})".strip()] = place
    used, unread = sorted_out(dict(columns), source)
    fields = {place: field for field, place in used.items()}
    return Layout(
        tuple(fields.get(place, "") for place in range(len(names))),
        tuple(column for column in unread if names[columns[column]]),
        tuple(columns[column] for column in unread if not names[columns[column]]),
    )


def _values(cells: Cells, layout: Layout) -> dict[str, object]:
    return {field: cell for field, cell in zip(layout.fields, cells, strict=False) if field}


def _nameless(cells: Cells, layout: Layout) -> tuple[str, ...]:
    """Return the columns without a name in which a row has something."""
    filled = (place for place in layout.nameless if place < len(cells) and not is_blank(cells[place]))
    return tuple(f"(column {place + 1})" for place in filled)


def _width(cells: Cells) -> int:
    """Return how many cells a row has up to the last one that holds anything."""
    return next((number for number in range(len(cells), 0, -1) if not is_blank(cells[number - 1])), 0)


def _aside(cells: Cells, header: Header, layout: Layout) -> str:
    """Return why a row is no record though nothing is wrong with it, or ""."""
    if " ".join(str(cells[0] or "").split()) == header.cells[0]:
        names = tuple(map(name_of, cells))
        rest = (*header.cells[len(names) :], *names[len(header.cells) :])
        if all(name == other for name, other in zip(names, header.cells, strict=False)) and not any(rest):
            return "the header again"
    first = next(place for place, cell in enumerate(cells) if not is_blank(cell))
    return "a row of totals" if _is_totals(cells, first, layout) else ""


def _is_totals(cells: Cells, first: int, layout: Layout) -> bool:
    """Return whether a row is a sum: its first word says so, and nothing in it says what is wanted."""
    word = cells[first]
    return (
        isinstance(word, str)
        and _TOTALS.fullmatch(word.strip(" \t\n:")) is not None
        and all(
            is_blank(cell) or _may_be_sum(cell, field)
            for cell, field in zip_longest(cells[first + 1 :], layout.fields[first + 1 : len(cells)])
        )
    )


def _may_be_sum(cell: object, field: str | None) -> bool:
    words = str(cell)
    if field in TELLING:
        return re.search(r"[^\W\d_]", words) is None
    return is_unstated(cell) or re.search(r"\d", words) is not None
