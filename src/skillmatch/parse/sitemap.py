"""Sitemaps: the addresses of pages, or of further sitemaps."""

import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from skillmatch.limits import DECODED_BYTES
from skillmatch.parse.addresses import absolute, leads_among
from skillmatch.parse.xml_text import local_name, read_xml
from skillmatch.records import Leads
from skillmatch.sources import Source

_GZIP = b"\x1f\x8b"
_GZIP_FORM = 31  # zlib's number for a gzip header and trailer


def sitemap_leads(content: bytes, source: Source, base_url: str) -> Leads:
    """Return the pages of a sitemap, or the sitemaps of an index; a ValueError says why it is neither."""
    root = read_xml(_inflated(content))
    name = local_name(root.tag)
    if name == "urlset":
        return leads_among(_addresses(root, "url", base_url), source, base_url)
    if name == "sitemapindex":
        return Leads(further=tuple(dict.fromkeys(_addresses(root, "sitemap", base_url))))
    raise ValueError(f"<{name[:60]}> is neither a urlset nor a sitemapindex")


def _addresses(root: Element, entry_name: str, base_url: str) -> Iterator[str]:
    """Yield the address of each entry; those of its images and translations stand elsewhere in it."""
    for entry in root:
        if local_name(entry.tag) == entry_name:
            texts = (child.text or "" for child in entry if local_name(child.tag) == "loc")
            address = absolute(base_url, next(texts, ""))
            if address:
                yield address


def _inflated(content: bytes) -> bytes:
    """Return what a gzip file holds, bounded; anything else as it is."""
    if not content.startswith(_GZIP):
        return content
    inflater = zlib.decompressobj(_GZIP_FORM)
    try:
        inflated = inflater.decompress(content, DECODED_BYTES + 1)
    except zlib.error:
        raise ValueError("gzip is damaged") from None
    if len(inflated) > DECODED_BYTES:
        raise ValueError(f"gzip inflates to more than {DECODED_BYTES} bytes")
    if not inflater.eof:
        raise ValueError("gzip is cut short")
    return inflated
