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

_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_MARKUP = re.compile(r"\s*<")


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
    is_xml = source.api.format == "xml"
    if (_PAGE if is_xml else _MARKUP).match(text):
        raise ValueError("blocked: a web page where an answer was expected (a log-in, or a wrong address?)")
    try:
        return as_tree(read_xml(content, charset)) if is_xml else read_json(text)
    except ValueError as error:
        raise ValueError(f"not {source.api.format.upper()}: {error}") from None


def elements_of(answer: object, source: Source) -> list[object]:
    """Return the elements at api.records, or a ValueError that says what the answer has instead."""
    path = source.api.records
    places = found_at(answer, path)
    if not places:
        raise ValueError(f"api.records '{path}' is not in the answer; it has: {_names(answer)}")
    lists = [place for place in places if isinstance(place, list | dict)]
    # Of several lists one may be null; where there is no list at all, the answer has changed its form.
    if not lists:
        raise ValueError(f"api.records '{path}' is {shown(places[0])}, not a list of records")
    return [element for place in lists for element in _elements(place)]


def is_wanted(element: object, source: Source) -> bool:
    """Return whether an element has what api.needs names, as a notice among the records has not."""
    needed = source.api.needs
    return not (needed and isinstance(element, dict)) or not all(map(is_empty, found_at(element, needed)))


def _elements(place: object) -> list[object]:
    """Return what a list holds, or an object of nothing but objects; any other object is one element."""
    inner = children(place)
    is_single = isinstance(place, dict) and not (inner and all(isinstance(child, dict) for child in inner))
    return [place] if is_single else inner


def _names(answer: object) -> str:
    """Return what an answer has instead, for people to see."""
    if isinstance(answer, dict):
        return ", ".join(str(key)[:40] for key in list(answer)[:8]) or "nothing"
    return shown(answer) if answer else "nothing"


def _readings(elements: list[object], source: Source, locator: str) -> Iterator[RowReading | str]:
    """Yield what each element gives; a str names one that is no record by api.needs."""
    sorter = sorter_of(source, own_names(source), (), "api")
    for number, element in enumerate(elements, start=1):
        if is_wanted(element, source):
            at = locator if source.api.detail_url else f"{locator} element {number}"
            yield reading_of(element, sorter, at)
        else:
            yield f"element {number}: no record without '{source.api.needs}' (api.needs)"
