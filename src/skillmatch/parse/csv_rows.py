"""CSV: the delimiter is the one whose header makes most sense; a header that makes none refuses the file."""

import csv
import re
from collections.abc import Iterator
from difflib import get_close_matches

from skillmatch import limits
from skillmatch.errors import RefusedInputError
from skillmatch.parse.fields import shown
from skillmatch.parse.rows import RowReading, field_of, gathered, record_from_row
from skillmatch.records import Kind, ParseResult, Reject
from skillmatch.sources import Source
from skillmatch.text import clean, decode

Row = tuple[int, list[str] | str]  # the number of its first line; its cells, or what is wrong

NEEDED: dict[Kind, tuple[str, ...]] = {"request": ("text", "title"), "profile": ("text", "skills")}


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return a record or a reject for each row below the header."""
    # The module's own limit is below that of a text field. It holds for the whole process, in which other
    # sources are read at the same time: so it is always the same.
    csv.field_size_limit(limits.FILE_BYTES)
    lines = _lines(decode(content, charset).replace("\x00", ""))
    _check_width(lines, locator)
    rows = _rows(lines, delimiter_of(lines, source))
    _, header = next(rows, (1, []))
    if isinstance(header, str):
        raise RefusedInputError(f"{locator}: header cannot be read: {header}")
    _check_header(header, source, locator)
    return gathered(_readings(rows, _columns(header), source, locator))


def _check_width(lines: list[str], locator: str) -> None:
    first = next((line for line in lines if line.strip()), "")
    if max(first.count(delimiter) for delimiter in ",;\t") >= limits.CSV_COLUMNS:
        raise RefusedInputError(f"{locator}: header has over {limits.CSV_COLUMNS} columns; is it a table?")


def delimiter_of(lines: list[str], source: Source) -> str:
    """Return which of , ; and tab splits the first line into most columns that the source knows."""
    first = next((line for line in lines if line.strip()), "")
    return max(",;\t", key=lambda delimiter: _known_count(first, delimiter, source))


def _known_count(line: str, delimiter: str, source: Source) -> tuple[int, int]:
    cells = [clean(cell.strip().strip('"')) for cell in line.split(delimiter)]
    return sum(bool(field_of(cell, source)) for cell in cells), len(cells)


def _lines(text: str) -> list[str]:
    """Return the lines with their ends, whatever mix of LF, CRLF and CR they have."""
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", text)


def _rows(lines: list[str], delimiter: str) -> Iterator[Row]:
    """Yield each row with the number of its first line: its cells, or why it has none."""
    start = 0
    while start < len(lines):
        first = start
        reader = csv.reader((lines[i] for i in range(first, len(lines))), delimiter=delimiter, strict=True)
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield start + 1, cells
                start = first + reader.line_num
        except csv.Error as error:
            yield start + 1, _complaint(error)
            # Go on below the line that began the bad row, so that a stray quote costs no other row.
            start += 1


def _complaint(error: csv.Error) -> str:
    is_open = str(error) == "unexpected end of data"
    return "a quote is opened and never closed" if is_open else str(error)


def _check_header(header: list[str], source: Source, locator: str) -> None:
    """Refuse a header without any column that makes a record, naming the likely misspelling."""
    needed = NEEDED[source.kind]
    if any(field_of(cell, source) in needed for cell in header):
        return
    found = ", ".join(shown(clean(cell)) for cell in header[:8]) or "nothing"
    short = [cell for cell in header[:100] if len(cell) <= 40]  # likeness takes long to tell of long words
    near = [(cell, get_close_matches(clean(cell).casefold(), needed, n=1, cutoff=0.5)) for cell in short]
    hints = [f"{shown(match[0])} for {shown(clean(cell))}" for cell, match in near if match]
    meant = f" (did you mean {hints[0]}?)" if hints else ""
    raise RefusedInputError(
        f"{locator}: header has none of {', '.join(map(repr, needed))}; found {found}{meant}"
    )


def _columns(header: list[str]) -> list[str]:
    """Return the header cells as distinct names; a nameless or repeated one is told by its place."""
    columns: list[str] = []
    for number, cell in enumerate(header, start=1):
        name = clean(cell)
        columns.append(f"{name} (column {number})".strip() if not name or name in columns else name)
    return columns


def _readings(rows: Iterator[Row], columns: list[str], source: Source, locator: str) -> Iterator[RowReading]:
    for number, cells in rows:
        at = f"{locator} line {number}"
        if isinstance(cells, str):
            yield RowReading(Reject(f"not CSV: {cells}", at))
        elif len(cells) != len(columns):
            yield RowReading(Reject(f"{len(cells)} cells where the header has {len(columns)}", at))
        else:
            yield record_from_row(dict(zip(columns, cells, strict=True)), source, at)
