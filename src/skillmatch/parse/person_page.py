"""The people on a detail page."""

from skillmatch.parse.outline import Outline
from skillmatch.records import ParseResult, Reject
from skillmatch.sources import Source


def parse_person(outline: Outline, source: Source, locator: str) -> ParseResult:
    """Return the profiles of a page, or one reject that says why there are none."""
    return ParseResult(rejects=(Reject(f"{source.id}: no person on the page", locator),))
