"""The postings of a detail page: each field by the first of several ways that gives it."""

import json
from collections.abc import Iterable, Iterator, Sequence

from skillmatch.limits import POSTING_CHARACTERS
from skillmatch.parse.fields import BadValueError, shown
from skillmatch.parse.json_ld import is_lost
from skillmatch.parse.outline import Outline
from skillmatch.parse.posting_fields import posting_row
from skillmatch.parse.refusals import refusal
from skillmatch.parse.routes import Way, chained, record_of
from skillmatch.parse.rows import RowReading, gathered
from skillmatch.parse.selected import selected_on_page
from skillmatch.parse.structured import StructuredItem, structured_items
from skillmatch.parse.web_rows import addressed
from skillmatch.records import ParseResult, Reject
from skillmatch.sources import Source

_SEPARATORS = " \t|-–—:·•»«,"


def parse_postings(outline: Outline, source: Source, locator: str) -> ParseResult:
    """Return the postings of a page, or one reject that says why there are none."""
    postings = _apart(_distinct(structured_items(outline, "JobPosting")), outline.address)
    if refused := refusal(outline, has_posting=bool(postings)):
        return gathered([RowReading(Reject(refused, locator))])
    if len(postings) > 1:
        # What the page says beside its postings, its address included, belongs to none of them.
        readings = [_stated(posting, outline, source, locator) for posting in postings]
    else:
        readings = [_of_page(postings[0] if postings else (), outline, source, locator)]
    lost = (text for text in outline.scripts if is_lost(text, "JobPosting"))
    return gathered([*readings, *("JSON-LD with a JobPosting: cannot be read" for _ in lost)])


def _distinct(items: Iterable[StructuredItem]) -> list[StructuredItem]:
    """Return the items without those that say what one before says."""
    distinct: dict[str, StructuredItem] = {}
    for item in items:
        distinct.setdefault(json.dumps(item.fields, sort_keys=True), item)
    return list(distinct.values())


def _apart(items: list[StructuredItem], address: str) -> list[tuple[StructuredItem, ...]]:
    """Return for each posting of the page the items that state it."""
    is_told = any(item.fields.get("description") for item in items)
    families: dict[str, list[StructuredItem]] = {}
    for item in items:
        # Beside a posting that is told in full, one that only names another page is a link to it.
        is_link = is_told and not item.fields.get("description") and _leads_away(item, address)
        if not is_link:
            families.setdefault(item.route.split()[0], []).append(item)
    first = next(iter(families.values()), [])
    if len(first) > 1:
        return [(item,) for item in first]
    return [tuple(family[0] for family in families.values() if len(family) == 1)] if first else []


def _leads_away(item: StructuredItem, address: str) -> bool:
    url = item.fields.get("url")
    return isinstance(url, str) and url.rstrip("/") != address.rstrip("/")


def _stated(posting: Sequence[StructuredItem], outline: Outline, source: Source, locator: str) -> RowReading:
    """Return one of several postings, from what it states alone."""
    try:
        ways, unread = _ways(posting, source, outline.base_url)
    except BadValueError as bad:
        return RowReading(Reject(str(bad), locator))
    return record_of([*ways, Way("", addressed(chained(ways), ""))], unread, source, locator)


def _of_page(posting: Sequence[StructuredItem], outline: Outline, source: Source, locator: str) -> RowReading:
    """Return the one posting of a page, from what it states, then from what the page shows."""
    try:
        ways, unread = _ways(posting, source, outline.base_url)
    except BadValueError as bad:
        return RowReading(Reject(str(bad), locator))
    ways += _selected(ways, outline, source)
    if missing := "" if ways else _missing(outline, source):
        return RowReading(Reject(f"{missing} (title: {shown(outline.heading or outline.title)})", locator))
    ways += _shown(outline, is_posting=bool(ways))
    return record_of([*ways, Way("", addressed(chained(ways), outline.address))], unread, source, locator)


def _ways(posting: Sequence[StructuredItem], source: Source, base_url: str) -> tuple[list[Way], list[str]]:
    """Return what the items of one posting give, and the properties that nobody read."""
    ways: list[Way] = []
    unread: list[str] = []
    for item in posting:
        row, left = posting_row(item.fields, source, base_url)
        # Under another title it is another posting: one of those that the page recommends, say.
        if not ways or row["title"] in ("", ways[0].row["title"]):
            ways.append(Way(item.route, row))
            unread += left
    return ways, unread


def _selected(ways: Sequence[Way], outline: Outline, source: Source) -> Iterator[Way]:
    """Yield what the source's selectors find, if they name any field that is not stated."""
    known = chained(ways)
    if any(field not in known for field in source.select):
        row = selected_on_page(outline, source.select)
        yield from [Way("selector", row)] if row else []


def _missing(outline: Outline, source: Source) -> str:
    """Return why a page without anything stated or selected has no posting, "" if its text may be one."""
    if source.select:
        return "no selector of 'select' finds anything on the page; has it been redesigned?"
    if outline.markup.lstrip()[:1] in ("{", "[") or "<" not in outline.markup:
        return "not a web page"
    if outline.text.count("\ufffd") > len(outline.text) // 100:
        return "not a text"
    return "no posting on the page" if len(outline.text) < POSTING_CHARACTERS else ""


def _shown(outline: Outline, *, is_posting: bool) -> Iterator[Way]:
    """Yield what the page's title tags and its visible text give."""
    site = outline.meta.get("og:site_name", "")
    declared = _without_site(outline.meta.get("og:title", ""), site)
    if not outline.heading or not declared.startswith(outline.heading):
        yield Way("title tags", {"title": declared})
    text = outline.text if len(outline.text) >= POSTING_CHARACTERS else ""
    yield Way("visible text", {"title": outline.heading, "text": text})
    # The summary of a page that shows nothing is as often the board's as the posting's.
    summary = outline.meta.get("og:description") or outline.meta.get("description", "")
    row = {"title": _without_site(outline.title, site), "text": summary if is_posting else ""}
    yield Way("title tags", row)


def _without_site(title: str, site: str) -> str:
    """Return a page's title without the name of the site at its end."""
    return title.removesuffix(site).rstrip(_SEPARATORS) if site and title.endswith(site) else title
