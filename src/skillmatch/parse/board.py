"""Boards and rosters whose records stand on the list page itself, one element each, read by CSS selectors."""

from collections.abc import Iterator
from dataclasses import replace

from bs4 import Tag

from skillmatch.errors import RefusedInputError
from skillmatch.limits import ID_CHARACTERS
from skillmatch.parse.fields import shown
from skillmatch.parse.outline import Outline, outline_of, soup_of
from skillmatch.parse.refusals import refusal
from skillmatch.parse.rows import RowReading, derived_id, gathered, record_from_row
from skillmatch.parse.selected import selected_row
from skillmatch.parse.sketch import OversizeError
from skillmatch.records import ParseResult, Reject
from skillmatch.sources import Source
from skillmatch.text import decode, visible_text


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return a record or a reject for each element that list.item_selector chooses."""
    if source.list is None or source.list.item_selector is None:
        raise RefusedInputError(f"{locator}: a board needs a source file with list.item_selector")
    try:
        outline = outline_of(decode(content, charset), locator)
    except OversizeError as error:
        return ParseResult(rejects=(Reject(str(error), locator),))
    readings = list(_readings(outline, source.list.item_selector, source, locator))
    return gathered(readings or [RowReading(Reject(_why_none(outline), locator))])


def _readings(outline: Outline, selector: str, source: Source, locator: str) -> Iterator[RowReading]:
    for number, element in enumerate(soup_of(outline).select(selector), start=1):
        row = _row(element, source, outline.base_url)
        # A spacer holds nothing to lose, and a template is what a script would copy.
        if (row or _seen(element)) and not element.find_parent("template"):
            yield _reading(row, source, f"{locator} item {number}")


def _row(element: Tag, source: Source, base_url: str) -> dict[str, object]:
    """Return the selected fields that say something; without any selector, all that the element shows."""
    if not source.select:
        return {"text": _seen(element)} if _seen(element) else {}
    row = selected_row(element, source.select, base_url)
    url = str(row.get("url", ""))
    return {"id": url if len(url) <= ID_CHARACTERS else derived_id(url), **row} if url else row


def _reading(row: dict[str, object], source: Source, at: str) -> RowReading:
    reading = record_from_row(row, source, at)
    if isinstance(reading.outcome, Reject):
        return reading
    route = "selector" if source.select else "visible text"
    # The text is clean: read as a row's, it would be taken for markup once more.
    record = replace(reading.outcome, text=str(row.get("text", "")), field_route=route)
    return replace(reading, outcome=record)


def _seen(element: Tag) -> str:
    return visible_text(str(element))


def _why_none(outline: Outline) -> str:
    named = f" (title: {shown(outline.title)})" if outline.title else ""
    nothing = f"no element matches list.item_selector: redesigned or blocked?{named}"
    return refusal(outline, has_posting=False) or nothing
