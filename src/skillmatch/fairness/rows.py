"""The rows of a small CSV or JSONL file that a person made, all as text."""

import json
from collections.abc import Iterator, Mapping, Sequence

from skillmatch.errors import RefusedInputError
from skillmatch.given.rows import csv_rows, numbered_lines, utf8_text

Row = Mapping[str, str]


def rows_of(content: bytes, name: str) -> tuple[tuple[int, Row], ...]:
    """Return the rows with the line each stands in; RefusedInputError if it is neither CSV nor JSONL."""
    text = utf8_text(content, name)
    read = _json_rows if text.lstrip().startswith(("{", "[")) else _csv_rows
    found = tuple(read(text, name))
    if not found:
        raise RefusedInputError(f"{name}: no rows; write one for each consultant below a header")
    return found


def _csv_rows(text: str, name: str) -> Iterator[tuple[int, Row]]:
    """Yield the rows below the header by their columns' names."""
    rows = csv_rows(text, name)
    _, named = next(rows, (1, []))
    header = _header(named, name)
    for line, cells in rows:
        if len(cells) != len(header):
            told = f"{len(cells)} cells under a header of {len(header)}"
            raise RefusedInputError(f"{name} line {line}: {told}")
        yield line, dict(zip(header, cells, strict=True))


def _header(cells: Sequence[str], name: str) -> tuple[str, ...]:
    header = tuple(cell.strip() for cell in cells)
    twice = next((cell for cell in header if header.count(cell) > 1 or not cell), None)
    if twice is not None:
        raise RefusedInputError(
            f"{name} line 1: " + (f"column '{twice}' twice" if twice else "a column without a name")
        )
    return header


def _json_rows(text: str, name: str) -> Iterator[tuple[int, Row]]:
    """Yield the objects of the lines, their values as text."""
    for line, written in numbered_lines(text):
        yield line, _json_row(written, f"{name} line {line}")


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
