"""The rows of a small CSV or JSONL file that a person made, all as text."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence

from skillmatch import limits
from skillmatch.errors import RefusedInputError

Row = Mapping[str, str]
_DELIMITERS = ",;\t|"


def rows_of(content: bytes, name: str) -> tuple[tuple[int, Row], ...]:
    """Return the rows with the line each stands in; RefusedInputError if it is neither CSV nor JSONL."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedInputError(f"{name}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    read = _json_rows if text.lstrip().startswith(("{", "[")) else _csv_rows
    found = tuple(read(text, name))
    if not found:
        raise RefusedInputError(f"{name}: no rows; write one for each consultant below a header")
    return found


def _csv_rows(text: str, name: str) -> Iterator[tuple[int, Row]]:
    """Yield the rows below the header by their columns' names."""
    # The limit holds for the whole process: it is the one with which all CSV is read.
    csv.field_size_limit(limits.FILE_BYTES)
    first = text.partition("\n")[0]
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=first.count), strict=True
    )
    try:
        header = _header(next(reader, []), name)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if len(cells) != len(header):
                    told = f"{len(cells)} cells under a header of {len(header)}"
                    raise RefusedInputError(f"{name}: line {reader.line_num}: {told}")
                yield reader.line_num, dict(zip(header, cells, strict=True))
    except csv.Error as error:
        raise RefusedInputError(f"{name}: line {reader.line_num}: not CSV: {error}") from None


def _header(cells: Sequence[str], name: str) -> tuple[str, ...]:
    header = tuple(cell.strip() for cell in cells)
    twice = next((cell for cell in header if header.count(cell) > 1 or not cell), None)
    if twice is not None:
        raise RefusedInputError(
            f"{name}: line 1: " + (f"column '{twice}' twice" if twice else "a column without a name")
        )
    return header


def _json_rows(text: str, name: str) -> Iterator[tuple[int, Row]]:
    """Yield the objects of the lines, their values as text."""
    for line, written in enumerate(text.splitlines(), 1):
        if written.strip():
            yield line, _json_row(written, f"{name}: line {line}")


def _json_row(written: str, place: str) -> Row:
    try:
        row = json.loads(written)
    except (ValueError, RecursionError):
        raise RefusedInputError(f"{place}: not a JSON object; write one a line") from None
    if not isinstance(row, dict):
        raise RefusedInputError(f"{place}: not a JSON object; write one a line")
    for column, value in row.items():
        if isinstance(value, dict | list):
            raise RefusedInputError(f"{place}: '{column}' holds several values; write one")
    return {str(column).strip(): "" if value is None else str(value) for column, value in row.items()}
