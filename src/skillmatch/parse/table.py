"""Rows of cells to readings: which row is the header, what its columns are called, which rows are records."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice, takewhile, zip_longest

from skillmatch.errors import RefusedInputError
from skillmatch.limits import CSV_COLUMNS, HEADER_ROWS
from skillmatch.parse.fields import is_unstated, shown
from skillmatch.parse.rows import RowReading, field_of, is_ignored, record_from_row
from skillmatch.records import Kind, Reject
from skillmatch.sources import Source
from skillmatch.text import clean

Cells = Sequence[object]
Row = tuple[int, Cells | str]  # its number in the file, and its cells or what is wrong with it

NEEDED: dict[Kind, tuple[str, ...]] = {"request": ("text", "title"), "profile": ("text", "skills")}
_NO_ROW: Row = (0, ())
# Fields that say which record a row is, or what it wants; sums say neither.
TELLING = ("id", "title", "text", "name", "skills")
_TOTALS = re.compile(
    r"(?:(?:grand|sub)[ -]?)?totals?|sums?|(?:(?:gesamt|zwischen)?summe|gesamt|insgesamt)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Header:
    """The row that names the columns; known_count is how many of them the source knows."""

    number: int
    cells: tuple[str, ...]
    known_count: int


def top_rows(rows: Iterable[Row], source: Source) -> list[Row]:
    """Return the rows among which the header is looked for."""
    asked = source.table.header_row
    if asked is None:
        return list(islice(rows, HEADER_ROWS))
    return list(takewhile(lambda row: row[0] <= asked, rows))


def find_header(rows: Iterable[Row], source: Source) -> Header | None:
    """Return the first row that names most columns known to the source, or None if no row names one needed.

    table.header_row names it outright.
    """
    asked = source.table.header_row
    headers = [
        _header(number, cells, source)
        for number, cells in rows
        if not isinstance(cells, str) and asked in (None, number)
    ]
    fitting = [header for header in headers if _is_fit(header, source)]
    return max(fitting, key=lambda header: header.known_count, default=None)


def no_header(rows: Sequence[Row], source: Source, locator: str) -> RefusedInputError:
    """Return the error for rows without a header: what was found, and the likely misspelling."""
    asked = source.table.header_row
    _, first = next((row for row in rows if asked in (None, row[0])), _NO_ROW)
    if isinstance(first, str):
        return RefusedInputError(f"{locator}: header cannot be read: {first}")
    needed, header = NEEDED[source.kind], _header(0, first, source)
    found = ", ".join(shown(cell) for cell in header.cells[:8]) or "nothing"
    short = [
        cell for cell in header.cells[:100] if len(cell) <= 40
    ]  # likeness takes long to tell of long words
    near = [(cell, get_close_matches(cell.casefold(), needed, n=1, cutoff=0.5)) for cell in short]
    hints = [f"{shown(match[0])} for {shown(cell)}" for cell, match in near if match]
    meant = f" (did you mean {hints[0]}?)" if hints else ""
    place = "header" if asked is None else f"row {asked} (table.header_row)"
    return RefusedInputError(
        f"{locator}: {place} has none of {', '.join(map(repr, needed))}; found {found}{meant}"
    )


def readings(
    rows: Iterable[Row], header: Header, source: Source, locator: str, unit: str
) -> Iterator[RowReading | str]:
    """Yield what each row below the header gives; a str names one that is no record, such as a sum."""
    if len(header.cells) > CSV_COLUMNS:
        raise RefusedInputError(f"{locator}: header has over {CSV_COLUMNS} columns; is it a table?")
    columns = _columns(header.cells)
    for number, cells in rows:
        place = f"{unit} {number}"
        if number <= header.number:
            if number < header.number and source.table.header_row is None:
                yield f"{place}: above the header"
        elif isinstance(cells, str):
            yield RowReading(Reject(cells, f"{locator} {place}"))
        elif (width := _width(cells)) > len(columns):
            reason = f"{width} cells where the header has {len(columns)}"
            yield RowReading(Reject(reason, f"{locator} {place}"))
        elif width and _is_again(header, cells):
            yield f"{place}: the header again"
        elif width:
            yield _reading(_named(columns, cells), source, locator, place)


def is_blank(cell: object) -> bool:
    """Return whether a cell holds nothing to see."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _reading(row: dict[str, object], source: Source, locator: str, place: str) -> RowReading | str:
    if _is_totals(row, source):
        return f"{place}: a row of totals"
    return record_from_row(row, source, f"{locator} {place}")


def _header(number: int, cells: Cells, source: Source) -> Header:
    names = tuple(map(_name, cells))
    known = {field_of(name, source) or name for name in names if _is_known(name, source)}
    return Header(number, names, len(known))


def _is_known(name: str, source: Source) -> bool:
    return bool(name) and (is_ignored(name, source) or bool(field_of(name, source)))


def _is_fit(header: Header, source: Source) -> bool:
    return any(field_of(name, source) in NEEDED[source.kind] for name in header.cells)


def _name(cell: object) -> str:
    """Return a header cell as a name on one line."""
    return "" if cell is None else " ".join(clean(str(cell)).split())


def _columns(names: Sequence[str]) -> tuple[str, ...]:
    """Return names that are distinct; a nameless or repeated one is told by its place."""
    columns: dict[str, None] = {}
    for number, name in enumerate(names, start=1):
        columns[f"{name} (column {number})".strip() if not name or name in columns else name] = None
    return tuple(columns)


def _width(cells: Cells) -> int:
    """Return how many cells a row has up to the last one that holds anything."""
    return next((number for number in range(len(cells), 0, -1) if not is_blank(cells[number - 1])), 0)


def _named(columns: tuple[str, ...], cells: Cells) -> dict[str, object]:
    """Return a row's cells by column; those it lacks at its end are empty, nameless columns may be."""
    row = dict(zip_longest(columns, cells[: len(columns)]))
    return {name: cell for name, cell in row.items() if not (name.startswith("(column ") and is_blank(cell))}


def _is_again(header: Header, cells: Cells) -> bool:
    """Return whether a row repeats the header, as tables do that were printed by the page."""
    return _name(cells[0]) == header.cells[0] and tuple(map(_name, cells)) == header.cells


def _is_totals(row: dict[str, object], source: Source) -> bool:
    """Return whether a row is a sum: its first word says so, and nothing in it says what is wanted."""
    (_, first), *others = [(column, cell) for column, cell in row.items() if not is_blank(cell)]
    is_called_so = isinstance(first, str) and _TOTALS.fullmatch(first.strip(" \t\n:")) is not None
    return is_called_so and all(_may_be_sum(field_of(column, source), cell) for column, cell in others)


def _may_be_sum(field: str, cell: object) -> bool:
    words = str(cell)
    if field in TELLING:
        return re.search(r"[^\W\d_]", words) is None
    return is_unstated(cell) or re.search(r"\d", words) is not None
