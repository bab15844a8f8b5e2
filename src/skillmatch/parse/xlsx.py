"""XLSX: a sheet's cells with their types; the table in it is found as in a CSV file."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from skillmatch.errors import RefusedInputError
from skillmatch.parse.columns import field_of
from skillmatch.parse.fields import shown
from skillmatch.parse.header import Header, Row, find_header, no_header, top_rows
from skillmatch.parse.rows import gathered
from skillmatch.parse.sheets import Sheet, sheets_of
from skillmatch.parse.table import TELLING, readings
from skillmatch.records import ParseResult
from skillmatch.sources import Source


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return a record or a reject for each row below the header of the sheet that has one."""
    sheets = _wanted(sheets_of(content, locator), source, locator)
    tops = [top_rows(sheet.rows, source) for sheet in sheets]
    headers = [find_header(top, source) for top in tops]
    fitting = [(sheet, header) for sheet, header in zip(sheets, headers, strict=True) if header]
    if not fitting:
        raise no_header(next(filter(None, tops), []), source, locator)
    (sheet, narrow), *others = fitting
    header = _widened(narrow, sheet)
    rows = _with_merged(sheet, header, source)
    unread = (f"sheet {shown(other.title)}: not read; table.sheet names one" for other, _ in others)
    return gathered(chain(readings(rows, header, source, locator, "row"), unread))


def _wanted(sheets: list[Sheet], source: Source, locator: str) -> list[Sheet]:
    """Return the sheet that the source names, else all that are not hidden."""
    asked = source.table.sheet.strip()
    if not asked:
        return [sheet for sheet in sheets if not sheet.is_hidden]
    named = [sheet for sheet in sheets if sheet.title.strip().casefold() == asked.casefold()]
    if not named:
        titles = ", ".join(shown(sheet.title) for sheet in sheets[:8])
        raise RefusedInputError(f"{locator}: no sheet {shown(asked)} (table.sheet); it has {titles}")
    return named[:1]


def _widened(header: Header, sheet: Sheet) -> Header:
    """Return the header as wide as its widest row: in a sheet, a cell beyond it can have shifted no other."""
    width = max(len(cells) for _, cells in sheet.rows)
    return replace(header, cells=header.cells + ("",) * (width - len(header.cells)))


def _with_merged(sheet: Sheet, header: Header, source: Source) -> Iterator[Row]:
    """Yield the rows with what cells merged over several of them say in each.

    Not so what tells one record from another: nothing becomes two records by being merged.
    """
    known = {number: list(cells) for number, cells in sheet.rows}
    telling = {column for column, name in enumerate(header.cells) if field_of(name, source) in TELLING}
    for (number, column), top in sheet.merged.items():
        is_shared = column not in telling and top > header.number and number in known
        if is_shared and column < len(known.get(top, ())):
            row = known[number]
            row.extend([None] * (column + 1 - len(row)))
            row[column] = known[top][column]
    yield from known.items()
