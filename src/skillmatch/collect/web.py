"""A source on the web: its lists are walked to their end, then the documents that they name are read."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from skillmatch import limits
from skillmatch.collect.visit import Found, Gone, Visit
from skillmatch.errors import FetchError
from skillmatch.fetch import Access, Fetcher, GoneError, Page, shown
from skillmatch.parsing import DocumentReading
from skillmatch.records import Reject
from skillmatch.sources import Source


@dataclass(frozen=True, slots=True)
class WebVisit:
    """A visit to a source on the web: the way in, and what may be asked for."""

    visit: Visit
    fetcher: Fetcher
    access: Access

    def page(self, url: str) -> Page:
        """Return the page at a URL."""
        return self.fetcher.get(url, self.access)


def collect_web(web: WebVisit) -> str:
    """Return why something was left out, or "" after staging all that a source on the web has."""
    source = web.visit.source
    if source.list and source.list.urls:
        return _details(web, dict.fromkeys(source.list.urls), "")
    if source.adapter == "page" or source.api.detail_url:
        return _details(web, *_listed(web))
    return _paged(web)


def _details(web: WebVisit, urls: dict[str, None], shortfall: str) -> str:
    """Return why postings were left out, or "" after staging those at all the URLs."""
    web.visit.stage(_found(web, url) for url in list(urls)[: limits.SOURCE_RECORDS])
    if len(urls) > limits.SOURCE_RECORDS:
        return f"stopped at {limits.SOURCE_RECORDS} records"
    return shortfall


def _found(web: WebVisit, url: str) -> Found:
    try:
        return web.page(url)
    except GoneError:
        return Gone(url)
    except FetchError as error:
        return Reject(str(error).removeprefix(f"{shown(url)}: "), url)


def _listed(web: WebVisit) -> tuple[dict[str, None], str]:
    """Return the URLs of the postings in the order of the lists, and why the lists are not whole, if so."""
    urls: dict[str, None] = {}
    try:
        for reading in _walk(web, is_list=True):
            urls.update(dict.fromkeys(reading.leads.links))
            if len(urls) > limits.SOURCE_RECORDS:
                break
    except FetchError as error:
        if not urls:
            raise
        return urls, f"list stopped early: {error}"
    if not urls:
        # A board that blocks us or changed its pages looks just like this.
        raise FetchError(f"{web.visit.source.url}: the list names no posting{_how_named(web.visit.source)}")
    return urls, ""


def _paged(web: WebVisit) -> str:
    """Return why pages of records were left out, or "" after staging all of them."""
    is_first = True
    try:
        for _ in _walk(web, is_list=False):
            is_first = False
            if web.visit.staging.record_count >= limits.SOURCE_RECORDS:
                return f"stopped at {limits.SOURCE_RECORDS} records"
    except FetchError as error:
        if is_first:
            raise
        # Some APIs say so when one counts beyond their last page.
        is_end = isinstance(error, GoneError) and web.visit.source.paging is not None
        return "" if is_end else f"list stopped early: {error}"
    return ""


def _walk(web: WebVisit, is_list: bool) -> Iterator[DocumentReading]:
    """Yield what each page of a list gives, staged; a list that does not end is a FetchError at its limit."""
    waiting, seen, contents = deque([web.visit.source.url or ""]), set[str](), set[str]()
    # Two indexes may name one sitemap, and all that are empty are alike.
    is_sitemap = web.visit.source.list is not None and web.visit.source.list.sitemap
    while waiting:
        url = waiting.popleft()
        if is_sitemap and url in seen:
            continue
        if url in seen:
            raise FetchError(f"{shown(url)}: this page of the list was read before")
        if len(seen) == _page_limit(web.visit.source):
            raise FetchError(f"{shown(url)}: {len(seen)} pages of the list read, which is the limit")
        seen.add(url)
        page = web.page(url)
        if page.content_hash in contents and not is_sitemap:
            raise FetchError(f"{shown(url)}: the same answer as an earlier page of the list")
        contents.add(page.content_hash)
        reading = web.visit.read(page, is_list).result()
        web.visit.staging.add_document(page, reading, is_list)
        yield reading
        # Some boards let the last page link to itself.
        waiting.extend(next_url for next_url in _further(web.visit.source, page, reading) if next_url != url)


def _further(source: Source, page: Page, reading: DocumentReading) -> tuple[str, ...]:
    """Return the addresses of further lists: those the document names, else that of its Link header."""
    is_by_header = source.paging is not None and source.paging.kind == "link" and not source.paging.next
    return (page.next_link,) if is_by_header and page.next_link else reading.leads.further


def _page_limit(source: Source) -> int:
    asked = source.list or source.paging
    return min(asked.max_pages if asked else 1, limits.LIST_PAGES)


def _how_named(source: Source) -> str:
    """Return by which rule of its source file a list names postings."""
    if source.list and source.list.sitemap:
        return " (list.sitemap, list.include)"
    return " (list.item_selector, list.include)" if source.list else " (api.records, api.detail_url)"
