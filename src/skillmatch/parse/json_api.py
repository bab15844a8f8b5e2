"""Answers of JSON and XML APIs: the source file says where the records stand and which path fills what."""

import re
from collections.abc import Iterator

from skillmatch.parse.elements import own_names, reading_of, sorter_of
from skillmatch.parse.fields import is_empty, shown
from skillmatch.parse.json_paths import found_at
from skillmatch.parse.json_text import children, read_json
from skillmatch.parse.rows import RowReading, gathered
from skillmatch.parse.xml_text import as_tree, read_xml
from skillmatch.records import ParseResult, Reject
from skillmatch.sources import Source
from skillmatch.text import decode


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return a record or a reject for each element at api.records (with api.detail_url, the whole answer)."""
    try:
        answer = read_answer(content, source, charset)
        elements = [answer] if source.api.detail_url else elements_of(answer, source)
    except ValueError as error:
        return ParseResult(rejects=(Reject(str(error), locator),))
    return gathered(_readings(elements, source, locator))


def read_answer(content: bytes, source: Source, charset: str | None = None) -> object:
    """Return what an answer says, or a ValueError that says why it is none."""
    text = decode(content, charset)
    if re.match(
        r"\s*<(?:!doctype\s+html|html)\b" if source.api.format == "xml" else r"\s*<", text, re.IGNORECASE
    ):
        raise ValueError("blocked: a web page where an answer was expected (a log-in, or a wrong address?)")
    try:
        return as_tree(read_xml(content, charset)) if source.api.format == "xml" else read_json(text)
    except ValueError as error:
        raise ValueError(f"not {source.api.format.upper()}: {error}") from None


def elements_of(answer: object, source: Source) -> list[object]:
    """Return the elements at api.records, or a ValueError that says what the answer has instead."""
    path = source.api.records
    places = found_at(answer, path)
    lists = [elements for place in places if (elements := _elements(place)) is not None]
    if not places or len(lists) < len(places):
        what = (
            f"is {shown(places[0])}, not a list of records"
            if places
            else f"is not in the answer; it has: {_names(answer)}"
        )
        raise ValueError(f"api.records '{path}' {what}")
    return [element for elements in lists for element in elements]


def is_wanted(element: object, source: Source) -> bool:
    """Return whether an element has what api.needs names, as a notice among the records has not."""
    needed = source.api.needs
    return not (needed and isinstance(element, dict)) or not all(map(is_empty, found_at(element, needed)))


def _elements(place: object) -> list[object] | None:
    """Return the elements of a list, or of an object that holds nothing but objects; an object is one."""
    if isinstance(place, dict):
        inner = children(place)
        return inner if inner and all(isinstance(child, dict) for child in inner) else [place]
    return place if isinstance(place, list) else None


def _names(answer: object) -> str:
    """Return what an answer has instead, for people to see."""
    if isinstance(answer, dict):
        return ", ".join(str(key)[:40] for key in list(answer)[:8]) or "nothing"
    return shown(answer) if answer else "nothing"


def _readings(elements: list[object], source: Source, locator: str) -> Iterator[RowReading]:
    sorter = sorter_of(source, own_names(source), (), "api")
    for number, element in enumerate(elements, start=1):
        if is_wanted(element, source):
            at = locator if source.api.detail_url else f"{locator} element {number}"
            yield reading_of(element, sorter, at)
