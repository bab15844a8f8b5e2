"""RSS, RDF and Atom: feedparser knows their dialects, but only what is sound XML comes to it."""

import html
import re
from io import BytesIO

import feedparser

from skillmatch.limits import FEED_PREFIXES
from skillmatch.parse.feed_entries import Feed, entry_id, entry_url, written_day
from skillmatch.parse.fields import is_web_address
from skillmatch.parse.xml_text import bare_xml, local_name, read_xml

# RSS 0.91 names its DTD. Without an inner part it declares nothing, and it is never fetched.
_DOCTYPE = re.compile(r"^(?:<!--.{0,2000}?-->\s*)?<!DOCTYPE\s[^\[\]<>]{1,500}>", re.DOTALL)
_PREFIX = re.compile(r"\bxmlns:([^\s=]{1,100})")
_AMPERSAND = re.compile(r"&(?!#)(?:([A-Za-z][A-Za-z0-9]{1,30});)?")
_XML_NAMES = ("amp", "lt", "gt", "quot", "apos")
_FIELDS = {
    "id": "id",
    "title": "title",
    "content": "text",
    "link": "url",
    "published": "posted",
    "updated": "posted",
    "created": "posted",
}
_IGNORED = (
    # Whoever wrote an entry is no party to the request.
    "author",
    "authors",
    "contributors",
    "publisher",
    # The board's labels: no skills, whatever they are called.
    "tags",
    # Read where there is no content.
    "summary",
    # link among others, and the address of the discussion.
    "links",
    "guidislink",
    "comments",
)


def read_xml_feed(content: bytes, charset: str | None, base_url: str) -> Feed:
    """Return the entries of an XML feed, or a ValueError that says why it is none."""
    text = _DOCTYPE.sub("", bare_xml(content, charset))
    # feedparser goes through all of them for every element.
    if len(set(_PREFIX.findall(text))) > FEED_PREFIXES:
        raise ValueError(f"declares more than {FEED_PREFIXES} namespaces")
    sound, root_name = _sound(text)
    # A stream: feedparser takes a text for an address or a file name, and would open it. It is not told where
    # the feed was found, or it would make addresses of ids.
    found = feedparser.parse(
        BytesIO(sound),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    if not found.entries and not found.version:
        raise ValueError(f"not a feed but a document <{root_name}>")
    entries = tuple(_entry(entry, base_url) for entry in found.entries)
    following = (link.get("href", "") for link in found.feed.get("links", ()) if link.get("rel") == "next")
    return Feed(entries, str(next(following, "")), _FIELDS, _IGNORED)


def _sound(text: str) -> tuple[bytes, str]:
    """Return a feed that is well-formed, if need be once its ampersands are, and its root's name."""
    try:
        root = read_xml(text.encode(), "utf-8")
    except ValueError as error:
        text = _AMPERSAND.sub(_escaped, text)
        try:
            root = read_xml(text.encode(), "utf-8")
        except ValueError:
            raise ValueError(f"not XML: {error}") from None
    return text.encode(), local_name(root.tag)


def _escaped(ampersand: re.Match[str]) -> str:
    """Return what an ampersand must have stood for: HTML's names are none in XML."""
    name = ampersand.group(1)
    if name in _XML_NAMES:
        return ampersand.group()
    meant = html.unescape(f"&{name};") if name else ""
    return meant if len(meant) == 1 else ampersand.group().replace("&", "&amp;")


def _entry(entry: feedparser.FeedParserDict, base_url: str) -> dict[str, object]:
    """Return an entry with one text, its whole content before its summary, and days as written."""
    contents = (content.get("value", "") for content in entry.get("content", ()))
    text = next((value for value in contents if value.strip()), entry.get("summary", ""))
    link = _link(entry, base_url)
    days = {key: written_day(entry[key]) for key in ("published", "updated", "created") if key in entry}
    # feedparser adds to some keys what it made of them: author_detail, published_parsed.
    told = {key: value for key, value in entry.items() if not key.endswith(("_detail", "_parsed"))}
    return {**told, **days, "content": text, "id": entry_id(entry.get("id"), link), "link": link}


def _link(entry: feedparser.FeedParserDict, base_url: str) -> str:
    """Return an entry's address; feedparser takes the guid for it where there is no other."""
    told = entry.get("link", "")
    return "" if told == entry.get("id") and not is_web_address(told) else entry_url(told, base_url)
