"""Where lists lead: to the pages of postings and to the next list, by selectors or by sitemap."""

from collections.abc import Iterator

from bs4 import BeautifulSoup

from skillmatch.errors import RefusedInputError
from skillmatch.parse.addresses import absolute, leads_among
from skillmatch.parse.outline import Outline, outline_of, soup_of
from skillmatch.parse.sitemap import sitemap_leads
from skillmatch.records import Leads
from skillmatch.sources import Source
from skillmatch.text import decode

_NEXT = "link[rel~=next i][href], a[rel~=next i][href]"


def leads(content: bytes, source: Source, base_url: str, charset: str | None = None) -> Leads:
    """Return where a list leads: the records of a board stand on the list itself, so it has no links."""
    if source.list is None:
        return Leads()
    try:
        if source.list.sitemap:
            return sitemap_leads(content, source, base_url)
        return _page_leads(outline_of(decode(content, charset), base_url), source, base_url)
    except ValueError as error:
        mend = "is list.sitemap right for this url?" if source.list.sitemap else "is this the list's url?"
        raise RefusedInputError(f"{base_url}: {error}; {mend}") from None


def _page_leads(outline: Outline, source: Source, base_url: str) -> Leads:
    soup = soup_of(outline)
    selector = source.list.item_selector if source.list and source.adapter == "page" else None
    found = leads_among(_links(soup, selector, outline.base_url) if selector else (), source, base_url)
    # Most lists that have a next page say so in a way that needs no selector.
    next_selector = (source.list and source.list.next_selector) or _NEXT
    following = next(_links(soup, next_selector, outline.base_url), "")
    # The last page of some lists links to itself.
    further = (following,) if following and following != absolute(base_url, "") else ()
    return Leads(found.links, further, found.off_host_count)


def _links(soup: BeautifulSoup, selector: str, start: str) -> Iterator[str]:
    """Yield the address of each chosen element: its own, or that of the first link in it."""
    for chosen in soup.select(selector):
        link = chosen if chosen.has_attr("href") else chosen.select_one("a[href]")
        address = absolute(start, str(link["href"])) if link else ""
        if address:
            yield address
