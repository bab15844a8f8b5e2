"""Detail pages: of a posting, or of a person, whichever the source is about."""

from skillmatch.parse import person_page
from skillmatch.parse.job_posting import parse_postings
from skillmatch.parse.outline import outline_of
from skillmatch.parse.sketch import OversizeError
from skillmatch.records import ParseResult, Reject
from skillmatch.sources import Source
from skillmatch.text import decode


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return the records of a detail page, or one reject that says why there are none."""
    try:
        outline = outline_of(decode(content, charset), locator)
    except OversizeError as error:
        return ParseResult(rejects=(Reject(str(error), locator),))
    if source.kind == "profile":
        return person_page.parse_person(outline, source, locator)
    return parse_postings(outline, source, locator)
