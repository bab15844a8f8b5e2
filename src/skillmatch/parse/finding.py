"""Where lists lead: to the pages of postings and to the next list, by selectors or by sitemap."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bs4 import BeautifulSoup, Tag

from skillmatch.errors import RefusedInputError
from skillmatch.parse.addresses import absolute, leads_among
from skillmatch.parse.outline import Outline, outline_of, soup_of
from skillmatch.parse.refusals import refusal
from skillmatch.parse.sitemap import sitemap_leads
from skillmatch.records import Leads, Reject
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
    chosen = soup.select(selector) if selector else []
    found = leads_among((_address_in(part, outline.base_url) for part in chosen), source, base_url)
    refused = refusal(outline, has_posting=False) if selector and not found.links else ""
    rejects = [Reject(refused, base_url)] if refused else _linkless(chosen, outline.base_url, base_url)
    return replace(found, further=_further(soup, outline, source, base_url), rejects=tuple(rejects))


def _further(soup: BeautifulSoup, outline: Outline, source: Source, base_url: str) -> tuple[str, ...]:
    """Return the address of the next list page, by the source's selector or by rel=next; () at the end."""
    selector = (source.list and source.list.next_selector) or _NEXT
    addresses = filter(None, (_address_in(part, outline.base_url) for part in soup.select(selector)))
    following = next(addresses, "")
    # The last page of some lists links to itself.
    return (following,) if following and following != absolute(base_url, "") else ()


def _address_in(part: Tag, start: str) -> str:
    """Return the address that an element links to: its own, or that of the first link in it."""
    link = part if part.has_attr("href") else part.select_one("a[href]")
    return absolute(start, str(link["href"])) if link else ""


def _linkless(chosen: Sequence[Tag], start: str, base_url: str) -> Iterator[Reject]:
    """Yield a reject for each chosen element that says something and links to nothing; a bare link may."""
    for number, part in enumerate(chosen, start=1):
        if part.name != "a" and not _address_in(part, start) and part.get_text(strip=True):
            yield Reject(
                "no link in this element: if it is no posting, narrow list.item_selector",
                f"{base_url} item {number}",
            )
