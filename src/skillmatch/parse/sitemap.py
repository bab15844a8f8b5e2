"""Sitemaps: the addresses of pages, or of further sitemaps."""

import zlib
from dataclasses import replace
from xml.etree.ElementTree import Element

from skillmatch.limits import DECODED_BYTES
from skillmatch.parse.addresses import absolute, leads_among
from skillmatch.parse.xml_text import local_name, read_xml
from skillmatch.records import Leads, Reject
from skillmatch.sources import Source

_ENTRIES = {"urlset": "url", "sitemapindex": "sitemap"}
_GZIP = b"\x1f\x8b"
_GZIP_FORM = 31  # zlib's number for a gzip header and trailer


def sitemap_leads(content: bytes, source: Source, base_url: str) -> Leads:
    """Return the pages of a sitemap, or the sitemaps of an index; a ValueError says why it is neither."""
    root = read_xml(_inflated(content))
    name = local_name(root.tag)
    if name not in _ENTRIES:
        raise ValueError(f"<{name[:60]}> is neither a urlset nor a sitemapindex")
    addresses = [_address(entry, base_url) for entry in root if local_name(entry.tag) == _ENTRIES[name]]
    rejects = tuple(
        Reject(f"no address in this {_ENTRIES[name]}", f"{base_url} {_ENTRIES[name]} {number}")
        for number, address in enumerate(addresses, start=1)
        if not address
    )
    if name == "sitemapindex":
        return Leads(further=tuple(dict.fromkeys(filter(None, addresses))), rejects=rejects)
    return replace(leads_among(addresses, source, base_url), rejects=rejects)


def _address(entry: Element, base_url: str) -> str:
    """Return the address of an entry; those of its images and translations stand elsewhere in it."""
    texts = (child.text or "" for child in entry if local_name(child.tag) == "loc")
    address = next(texts, "").strip()
    return absolute(base_url, address) if address else ""


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
