"""JSON Lines, one record a line, or one JSON document: an object is a record, an array one record an item."""

import re
from collections.abc import Iterator

from skillmatch.parse.fields import shown
from skillmatch.parse.json_text import read_json
from skillmatch.parse.rows import RowReading, gathered, record_from_row
from skillmatch.records import ParseResult, Reject
from skillmatch.sources import Source
from skillmatch.text import decode

# What only somebody lays out who writes one document, or a few, over many lines.
_LAID_OUT = re.compile(r"\s*(?:[{\[]|\[\s*\{)\s*[\r\n]")
_NEXT_DOCUMENT = re.compile(r"(?<=\n\})\s*\n(?=\{)")


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return a record or a reject for each line that is not blank, or for each item of a JSON array."""
    text = decode(content, charset)
    readings = _of_document(text, source, locator)
    return gathered(_of_lines(text, source, locator) if readings is None else readings)


def _of_document(text: str, source: Source, locator: str) -> list[RowReading] | None:
    """Return what a text gives that is one JSON document or several over many lines; None for JSON Lines."""
    try:
        found = read_json(text)
    except ValueError:
        parts = _NEXT_DOCUMENT.split(text) if _LAID_OUT.match(text) else []
        places = [f"{locator} item {number}" for number in range(1, len(parts) + 1)]
        pairs = zip(parts, places if len(parts) > 1 else [locator], strict=False)
        return [_of_text(part, source, place) for part, place in pairs] or None
    if isinstance(found, list):
        items = enumerate(found, start=1)
        return [_record(item, source, f"{locator} item {number}") for number, item in items]
    is_line = len(text.strip().splitlines()) == 1
    return None if is_line else [_record(found, source, locator)]


def _of_lines(text: str, source: Source, locator: str) -> Iterator[RowReading]:
    # Not splitlines(): U+2028 and its like may stand inside a JSON string.
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        if line.strip():
            yield _of_text(line, source, f"{locator} line {number}")


def _of_text(text: str, source: Source, at: str) -> RowReading:
    try:
        return _record(read_json(text), source, at)
    except ValueError as error:
        return RowReading(Reject(f"not JSON: {error}", at))


def _record(found: object, source: Source, at: str) -> RowReading:
    if not isinstance(found, dict):
        return RowReading(Reject(f"not a JSON object: {shown(found)}", at))
    return record_from_row(found, source, at)
