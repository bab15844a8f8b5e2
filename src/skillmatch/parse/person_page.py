"""The people on a detail page: each field by the first of several ways that gives it."""

import re
from collections.abc import Iterator, Sequence

from skillmatch.limits import POSTING_CHARACTERS
from skillmatch.parse.addresses import absolute
from skillmatch.parse.fields import BadValueError, shown
from skillmatch.parse.free_text import is_person_name
from skillmatch.parse.microformat_people import people_in_microformats
from skillmatch.parse.outline import Outline, tree_of
from skillmatch.parse.person_fields import is_told, name_of, resume_of
from skillmatch.parse.refusals import refusal
from skillmatch.parse.resume_entries import left_over
from skillmatch.parse.resume_sections import resume_row
from skillmatch.parse.routes import Way, chained, record_of
from skillmatch.parse.rows import RowReading, derived_id, gathered
from skillmatch.parse.schema_values import first
from skillmatch.parse.selected import selected_on_page
from skillmatch.parse.structured import StructuredItem, structured_items
from skillmatch.parse.text_sections import CERTIFICATIONS, SKILLS, listed_under
from skillmatch.parse.web_rows import addressed
from skillmatch.records import ParseResult, Reject
from skillmatch.sources import Source

_MICROFORMATS = re.compile(r"\b(?:h-resume|h-card|hresume|vcard)\b")
_TITLE_PARTS = re.compile(r"\s[-|–—·•]\s|,\s|:\s")


def parse_person(outline: Outline, source: Source, locator: str) -> ParseResult:
    """Return the profiles of a page, or one reject that says why there are none."""
    people = _people(outline)
    if refused := refusal(outline, has_posting=bool(people)):
        return gathered([RowReading(Reject(refused, locator))])
    if len(people) > 1:
        # What the page says beside its people, its address included, belongs to none of them.
        return gathered(_stated(person, outline, source, locator) for person in people)
    return gathered([_of_page(people[0] if people else (), outline, source, locator)])


def _people(outline: Outline) -> list[tuple[StructuredItem, ...]]:
    """Return for each person of the page the items that tell of them, one by each way at most."""
    families: dict[str, dict[str, StructuredItem]] = {}
    for item in _items(outline):
        named = families.setdefault(item.route.split()[0], {})
        name = name_of(item.fields).casefold() or f"nameless {len(named)}"
        # Of two items about one person, the one that says more.
        if name not in named or len(item.fields) > len(named[name].fields):
            named[name] = item
    names = next(iter(families.values()), {})
    return [tuple(family[name] for family in families.values() if name in family) for name in names]


def _items(outline: Outline) -> Iterator[StructuredItem]:
    yield from (item for item in structured_items(outline, "Person") if is_told(item.fields))
    root = tree_of(outline) if _MICROFORMATS.search(outline.markup) else None
    if root is not None:
        for fields in people_in_microformats(root, outline.base_url):
            if is_told(fields):
                yield StructuredItem(fields, "microformats")


def _stated(person: Sequence[StructuredItem], outline: Outline, source: Source, locator: str) -> RowReading:
    """Return one of several people, from what is stated of them alone."""
    try:
        ways, unread = _ways(person, outline.base_url, source)
    except BadValueError as bad:
        return RowReading(Reject(str(bad), locator))
    # A team's people may all name the same address, that of their firm.
    row = chained(ways)
    own = Way("", {"id": derived_id(outline.address, str(row.get("name") or row.get("text")))})
    return record_of([*ways, own], unread, source, locator)


def _of_page(person: Sequence[StructuredItem], outline: Outline, source: Source, locator: str) -> RowReading:
    """Return the one person of a page, from what is stated, then from what the page shows."""
    try:
        ways, unread = _ways(person, outline.base_url, source)
    except BadValueError as bad:
        return RowReading(Reject(str(bad), locator))
    selected = selected_on_page(outline, source.select) if source.select else {}
    if missing := "" if ways or selected else _missing(outline, source):
        return RowReading(Reject(f"{missing} (title: {shown(outline.heading or outline.title)})", locator))
    # A stated text of a few words stands back behind a page that tells more.
    texts = [Way(way.route, {"text": way.row["text"]}) for way in ways]
    brief = [way for way in texts if len(str(way.row["text"])) < POSTING_CHARACTERS]
    ways = [Way(way.route, {**way.row, "text": ""}) for way in ways]
    ways = [*(way for way in texts if way not in brief), *ways, Way("selector", selected)]
    ways += [*_shown(outline), *brief]
    return record_of([*ways, Way("", addressed(chained(ways), outline.address))], unread, source, locator)


def _ways(person: Sequence[StructuredItem], base_url: str, source: Source) -> tuple[list[Way], list[str]]:
    """Return what the items about one person give, and the properties that nobody read."""
    ways: list[Way] = []
    unread: list[str] = []
    for item in person:
        url = first(item.fields.get("url"))
        # As it is written, for a fragment may tell the people of a page apart.
        whole = absolute(base_url, url) if url.startswith("/") else url
        resume, left = resume_of({**item.fields, "url": whole}, source)
        ways.append(Way(item.route, resume_row(resume)))
        unread += [*left, *(f"Person.{path.rpartition('.')[2]}" for path in left_over(resume, resume.keys()))]
    return ways, unread


def _missing(outline: Outline, source: Source) -> str:
    """Return why a page without anyone stated or selected tells of nobody, "" if its text may."""
    if source.select:
        return "no selector of 'select' finds anything on the page; has it been redesigned?"
    if len(outline.text) < POSTING_CHARACTERS:
        return "no person on the page"
    return "" if any(map(_name_in, _titles(outline))) else "no person named in the title of the page"


def _shown(outline: Outline) -> Iterator[Way]:
    """Yield what the page's title tags and its visible text give."""
    heading, *tags = (_name_in(title) for title in _titles(outline))
    is_long = len(outline.text) >= POSTING_CHARACTERS
    lines = outline.text.split("\n") if is_long else []
    yield Way(
        "visible text",
        {
            "name": heading,
            "text": outline.text if is_long else "",
            "skills": list(listed_under(lines, SKILLS)),
            "certifications": list(listed_under(lines, CERTIFICATIONS)),
        },
    )
    yield from (Way("title tags", {"name": name}) for name in tags)


def _titles(outline: Outline) -> tuple[str, ...]:
    return outline.heading, outline.meta.get("og:title", ""), outline.title


def _name_in(title: str) -> str:
    """Return the part of a title that names a person, "" if none does."""
    return next(filter(is_person_name, map(str.strip, _TITLE_PARTS.split(title[:300]))), "")
