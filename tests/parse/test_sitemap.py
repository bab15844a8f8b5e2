import gzip
import zlib

import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.limits import DECODED_BYTES
from skillmatch.parse.finding import leads
from skillmatch.records import Leads, Reject
from skillmatch.sources import parse_source

MAP = "https://board.example/sitemap.xml"
SOURCE = parse_source(
    f'kind = "request"\nadapter = "page"\nurl = "{MAP}"\nlist = {{ sitemap = true, include = ["/jobs/*"] }}',
    "sources/board.toml",
)
HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = b'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:i="urn:image"'
PAGES = (
    HEAD
    + b"<urlset "
    + NAMESPACE
    + b"""><url><i:image><i:loc>https://board.example/jobs/logo.png</i:loc></i:image>
<loc>
  https://board.example/jobs/1?a=1&amp;b=2
</loc><lastmod>2026-03-01</lastmod></url>
<url><loc>https://board.example/about</loc></url><url/>
<url><loc><![CDATA[https://board.example/jobs/2#top]]></loc></url>
<url><loc>https://other.example/jobs/3</loc></url>
<url><loc>https://board.example/jobs/2?utm_campaign=x</loc></url></urlset>"""
)
FOUND = Leads(
    links=("https://board.example/jobs/1?a=1&b=2", "https://board.example/jobs/2"),
    off_host_count=1,
    rejects=(Reject("no address in this url", f"{MAP} url 3"),),
)
PLAIN = b"<urlset><url><loc>https://board.example/jobs/2</loc></url></urlset>"
INDEX = (
    b"<sitemapindex "
    + NAMESPACE
    + b"""><sitemap><loc>/part-2.xml.gz</loc></sitemap><sitemap><loc>https://board.example/part-1.xml</loc>
</sitemap><sitemap><loc>https://board.example/part-1.xml</loc></sitemap></sitemapindex>"""
)


@pytest.mark.parametrize("content", [PAGES, gzip.compress(PAGES)], ids=["as XML", "as a gzip file"])
def test_the_pages_of_a_sitemap_are_links(content: bytes) -> None:
    assert leads(content, SOURCE, MAP) == FOUND


def test_a_sitemap_without_a_namespace_is_read() -> None:
    assert leads(PLAIN, SOURCE, MAP).links == ("https://board.example/jobs/2",)


def test_the_parts_of_an_index_are_further_lists_whatever_is_included() -> None:
    assert leads(INDEX, SOURCE, MAP) == Leads(
        further=("https://board.example/part-2.xml.gz", "https://board.example/part-1.xml")
    )


BOMB = gzip.compress(b" " * (DECODED_BYTES + 1))
REFUSED = [
    ("a login page", b"<!doctype html><title>Log in</title>", "an HTML page, not XML"),
    ("nothing", b"", "empty"),
    ("a feed", b"<rss><channel/></rss>", "<rss> is neither a urlset nor a sitemapindex"),
    ("cut short", PLAIN[:20], "no element found: line 1, column 20"),
    ("a gzip bomb", BOMB, f"gzip inflates to more than {DECODED_BYTES} bytes"),
    ("gzip cut short", gzip.compress(PAGES)[:-20], "gzip is cut short"),
    ("gzip damaged", b"\x1f\x8b\x08\x00" + b"\xff" * 40, "gzip is damaged"),
    ("too deep", b"<a>" * 100, "nested deeper than 64"),
]


@pytest.mark.parametrize(("content", "reason"), [pytest.param(c, r, id=name) for name, c, r in REFUSED])
def test_what_is_no_sitemap_is_refused_as_a_whole(content: bytes, reason: str) -> None:
    with pytest.raises(RefusedInputError) as refusal:
        leads(content, SOURCE, MAP)
    assert str(refusal.value) == f"{MAP}: {reason}; is list.sitemap right for this url?"


def test_only_the_needed_part_of_a_bomb_is_inflated() -> None:
    # One byte more than allowed is enough to know.
    endless = zlib.compress(b"\x00" * 50_000_000, 9, wbits=31)
    with pytest.raises(RefusedInputError, match="gzip inflates to more than"):
        leads(endless, SOURCE, MAP)
