"""CSV: the delimiter is the one whose header makes most sense; a header that makes none refuses the file."""

import csv
import re
from collections.abc import Iterator

from skillmatch import limits
from skillmatch.parse.header import Header, Row, find_header, no_header, top_rows
from skillmatch.parse.rows import gathered
from skillmatch.parse.table import readings
from skillmatch.records import ParseResult
from skillmatch.sources import Source
from skillmatch.text import decode

_DELIMITERS = ",;\t|"
_OPEN = "unexpected end of data"
_GIVEN_UP = "not CSV from here on: one quote after the other is never closed; export it again"
_TOLD = re.compile(r'"?sep=([^\w\s"]|\t)"?\s*')  # Excel's own first line


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return a record or a reject for each row below the header."""
    # The module's own limit is below that of a text field. It holds for the whole process, in which other
    # sources are read at the same time: so it is always the same.
    csv.field_size_limit(limits.FILE_BYTES)
    lines = _lines(decode(content, charset).replace("\x00", ""))
    told = _TOLD.fullmatch(lines[0]) if lines else None
    if told:
        lines[0] = "\n"
    delimiters = told[1] if told else _DELIMITERS
    top = lines[: (source.table.header_row or 0) + limits.HEADER_LINES]
    tops = {each: top_rows(_rows(top, each), source) for each in delimiters}
    headers = {each: find_header(top, source) for each, top in tops.items()}
    delimiter = max(tops, key=lambda each: _sense(headers[each], tops[each]))
    header = headers[delimiter]
    if header is None:
        raise no_header(tops[delimiter], source, locator)
    return gathered(readings(_rows(lines, delimiter), header, source, locator, "line"))


def _sense(header: Header | None, top: list[Row]) -> tuple[int, int]:
    """Return how much sense a delimiter makes: the columns that the source knows, else the most columns."""
    first = next((cells for _, cells in top if not isinstance(cells, str)), ())
    return (header.known_count, len(header.cells)) if header else (0, len(first))


def _lines(text: str) -> list[str]:
    """Return the lines with their ends, whatever mix of LF, CRLF and CR they have."""
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", text)


def _rows(lines: list[str], delimiter: str) -> Iterator[Row]:
    """Yield each row with the number of its first line: its cells, or why it has none."""
    start = open_count = 0
    while start < len(lines):
        first = start
        reader = csv.reader((lines[i] for i in range(first, len(lines))), delimiter=delimiter, strict=True)
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield start + 1, cells
                start = first + reader.line_num
        except csv.Error as error:
            open_count += str(error) == _OPEN
            if open_count > limits.CSV_OPEN_QUOTES:
                # Each of them is looked for to the end of the file.
                yield start + 1, _GIVEN_UP
                return
            yield start + 1, _complaint(error)
            # Go on below the line that began the bad row, so that a stray quote costs no other row.
            start += 1


def _complaint(error: csv.Error) -> str:
    return f"not CSV: {'a quote is opened and never closed' if str(error) == _OPEN else error}"
