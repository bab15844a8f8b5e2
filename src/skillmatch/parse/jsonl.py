"""JSON Lines: one record a line; a broken line costs only itself."""

import re
from collections.abc import Iterator

from skillmatch.parse.fields import shown
from skillmatch.parse.json_text import read_json
from skillmatch.parse.rows import RowReading, gathered, record_from_row
from skillmatch.records import ParseResult, Reject
from skillmatch.sources import Source
from skillmatch.text import decode


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return a record or a reject for each line that is not blank."""
    return gathered(_readings(decode(content, charset), source, locator))


def _readings(text: str, source: Source, locator: str) -> Iterator[RowReading]:
    # Not splitlines(): U+2028 and its like may stand inside a JSON string.
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        if line.strip():
            yield _reading(line, source, f"{locator} line {number}")


def _reading(line: str, source: Source, at: str) -> RowReading:
    try:
        found = read_json(line)
    except ValueError as error:
        return RowReading(Reject(f"not JSON: {error}", at))
    if not isinstance(found, dict):
        return RowReading(Reject(f"not a JSON object: {shown(found)}", at))
    return record_from_row(found, source, at)
