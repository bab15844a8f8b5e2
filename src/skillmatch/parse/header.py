"""The header of a table: the row among the first ones that names columns which a source knows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice, takewhile

from skillmatch.errors import RefusedInputError
from skillmatch.limits import CSV_COLUMNS, HEADER_ROWS
from skillmatch.parse.columns import field_of, is_ignored
from skillmatch.parse.fields import shown
from skillmatch.records import Kind
from skillmatch.sources import Source
from skillmatch.text import clean

Cells = Sequence[object]
Row = tuple[int, Cells | str]  # its number in the file, and its cells or what is wrong with it

NEEDED: dict[Kind, tuple[str, ...]] = {"request": ("text", "title"), "profile": ("text", "skills")}
_NO_ROW: Row = (0, ())


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
    """Return the first row that names columns known to the source, or None if no row names one needed.

    One such name alone may be chance, above the table; table.header_row names the row outright.
    """
    asked = source.table.header_row
    headers = [
        _header(number, cells, source)
        for number, cells in rows
        if not isinstance(cells, str) and asked in (None, number) and len(cells) <= CSV_COLUMNS
    ]
    fitting = [header for header in headers if _is_fit(header, source)]
    return next((header for header in fitting if header.known_count > 1), fitting[0] if fitting else None)


def no_header(rows: Sequence[Row], source: Source, locator: str) -> RefusedInputError:
    """Return the error for rows without a header: what was found, and the likely misspelling."""
    asked = source.table.header_row
    _, first = next((row for row in rows if asked in (None, row[0])), _NO_ROW)
    if isinstance(first, str):
        return RefusedInputError(f"{locator}: header cannot be read: {first}")
    if len(first) > CSV_COLUMNS:
        return too_wide(locator)
    needed, header = NEEDED[source.kind], _header(0, first, source)
    found = ", ".join(shown(cell) for cell in header.cells[:8]) or "nothing"
    # Likeness takes long to tell of long words.
    short = [cell for cell in header.cells[:100] if len(cell) <= 40]
    near = [(cell, get_close_matches(cell.casefold(), needed, n=1, cutoff=0.5)) for cell in short]
    hints = [f"{shown(match[0])} for {shown(cell)}" for cell, match in near if match]
    meant = f" (did you mean {hints[0]}?)" if hints else ""
    place = "header" if asked is None else f"row {asked} (table.header_row)"
    return RefusedInputError(
        f"{locator}: {place} has none of {', '.join(map(repr, needed))}; found {found}{meant}"
    )


def too_wide(locator: str) -> RefusedInputError:
    """Return the error for a table with more columns than any that a person made."""
    return RefusedInputError(f"{locator}: over {CSV_COLUMNS} columns; is it a table?")


def _header(number: int, cells: Cells, source: Source) -> Header:
    names = tuple(map(name_of, cells))
    known = {field_of(name, source) or name for name in names if _is_known(name, source)}
    return Header(number, names, len(known))


def _is_known(name: str, source: Source) -> bool:
    return bool(name) and (is_ignored(name, source) or bool(field_of(name, source)))


def _is_fit(header: Header, source: Source) -> bool:
    return any(field_of(name, source) in NEEDED[source.kind] for name in header.cells)


def name_of(cell: object) -> str:
    """Return a header cell as a name on one line."""
    return "" if cell is None else " ".join(clean(str(cell)).split())
