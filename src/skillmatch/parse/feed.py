"""Feeds (RSS, RDF, Atom, JSON Feed): each entry is a request; a feed without any is no success."""

import re
from collections.abc import Iterator

from skillmatch.parse.addresses import absolute
from skillmatch.parse.api_leads import only_further
from skillmatch.parse.elements import reading_of, sorter_of
from skillmatch.parse.feed_entries import Feed
from skillmatch.parse.fields import is_web_address
from skillmatch.parse.json_feed import read_json_feed
from skillmatch.parse.rows import RowReading, gathered
from skillmatch.parse.xml_feed import read_xml_feed
from skillmatch.records import Leads, ParseResult, Reject
from skillmatch.sources import Source
from skillmatch.text import decode

_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def parse(content: bytes, source: Source, locator: str, charset: str | None = None) -> ParseResult:
    """Return a record or a reject for each entry of a feed."""
    try:
        # Saved bytes have a file name for a locator.
        feed = _feed(content, charset, locator if is_web_address(locator) else source.url or "")
    except ValueError as error:
        return ParseResult(rejects=(Reject(str(error), locator),))
    if not feed.entries:
        return ParseResult(rejects=(Reject("no entries (empty, or blocked?)", locator),))
    return gathered(_readings(feed, source, locator))


def leads(content: bytes, source: Source, base_url: str, charset: str | None = None) -> Leads:
    """Return the address of the page with older entries, if the feed names one and the source wants it."""
    if source.paging is None:
        return Leads()
    try:
        feed = _feed(content, charset, base_url)
    except ValueError:
        return Leads()  # a feed that cannot be read is rejected when its entries are
    return only_further(absolute(base_url, feed.next_url) if feed.next_url else "", source, base_url)


def _feed(content: bytes, charset: str | None, base_url: str) -> Feed:
    text = decode(content, charset)
    if _PAGE.match(text):
        raise ValueError("blocked: a web page where a feed was expected (a log-in, or a wrong address?)")
    return (
        read_json_feed(text, base_url)
        if text.lstrip().startswith("{")
        else read_xml_feed(content, charset, base_url)
    )


def _readings(feed: Feed, source: Source, locator: str) -> Iterator[RowReading]:
    sorter = sorter_of(source, {**feed.fields, **source.fields}, feed.ignored, "feed")
    for number, entry in enumerate(feed.entries, start=1):
        yield reading_of(entry, sorter, f"{locator} entry {number}")
