"""One source, collected: files or pages in, staged records and an honest outcome out."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from skillmatch import limits
from skillmatch.errors import FetchError, SkillmatchError
from skillmatch.fetch import (
    Access,
    Clock,
    Fetcher,
    Manners,
    Page,
    UnavailableError,
    access_to,
    read_files,
    shown,
)
from skillmatch.parse import guide_of, parser_of
from skillmatch.paths import Paths
from skillmatch.records import ParseResult, Reject, SourceHarvest
from skillmatch.sources import Source, allowed_hosts
from skillmatch.staging import Staging


@dataclass(frozen=True, slots=True)
class CollectContext:
    """What all sources of one run share."""

    workspace: Path
    as_of: datetime
    user_agent: str
    allow_loopback: bool = False
    clock: Clock = field(default_factory=Clock)


@dataclass(frozen=True, slots=True)
class Visit:
    """One web source being read: the way in and where its findings go."""

    source: Source
    fetcher: Fetcher
    access: Access
    staging: Staging


def collect_source(source: Source, folder: Path, context: CollectContext) -> SourceHarvest:
    """Return what a source gave tonight; its records, rejects and documents are staged in the folder."""
    with Staging(source.id, folder) as staging:
        try:
            if source.adapter == "page":
                shortfall = _collect_pages(_visit(source, staging, context))
            else:
                shortfall = _collect_files(source, staging, context.workspace)
        except SkillmatchError as error:
            return staging.harvest("failed", str(error), isinstance(error, UnavailableError))
        except Exception as error:
            # A mistake of ours costs this source and no other; its words could be a source's text.
            return staging.harvest("failed", f"broke off with {type(error).__name__}")
        reason = shortfall or staging.rejects_in_short()
        return staging.harvest("partial" if reason else "ok", reason)


def refused_source(source_id: str, reason: str) -> SourceHarvest:
    """Return the harvest of a source whose own file was refused: failed, the file its one reject."""
    return SourceHarvest(
        source_id=source_id,
        folder="",
        outcome="failed",
        reason=reason,
        record_count=0,
        reject_count=1,
        document_count=0,
        unchanged_document_count=0,
    )


def _collect_files(source: Source, staging: Staging, workspace: Path) -> str:
    """Return "" after staging every file of a source: a folder is always read to its end."""
    is_found = False
    byte_limit = limits.RESUME_BYTES if source.adapter == "json_resume" else limits.FILE_BYTES
    for found in read_files(workspace, source.path or "", byte_limit):
        is_found = True
        if isinstance(found, Reject):
            staging.add_reject(found)
        else:
            _stage(found, source, staging)
    if not is_found:
        # An empty folder is more often a failed export than a night without work.
        raise FetchError(f"no file matches path {source.path!r}: put one there, or correct the path")
    return ""


def _collect_pages(visit: Visit) -> str:
    """Return why some pages of a web source were left out, or "" after staging all of them."""
    urls, shortfall = _listed(visit)
    for url in urls:
        if visit.staging.record_count >= limits.SOURCE_RECORDS:
            return f"stopped at {limits.SOURCE_RECORDS} records"
        try:
            page = visit.fetcher.get(url, visit.access)
        except FetchError as error:
            visit.staging.add_reject(Reject(str(error).removeprefix(f"{shown(url)}: "), url))
        else:
            _stage(page, visit.source, visit.staging)
    return shortfall


def _listed(visit: Visit) -> tuple[tuple[str, ...], str]:
    """Return the URLs of the postings in the order of the list, and why the list is not whole, if so."""
    urls: dict[str, None] = {}
    try:
        for page in _list_pages(visit):
            urls.update(dict.fromkeys(detail_links(page.content, visit.source, page.base_url)))
            if len(urls) > limits.SOURCE_RECORDS:
                return tuple(urls)[: limits.SOURCE_RECORDS], f"stopped at {limits.SOURCE_RECORDS} records"
    except FetchError as error:
        if not urls:
            raise
        return tuple(urls), f"list stopped early: {error}"
    if not urls:
        # A board that blocks us or changed its pages looks just like this.
        raise FetchError(f"{visit.source.url}: no link on the list page matches list.item_selector")
    return tuple(urls), ""


def _list_pages(visit: Visit) -> Iterator[Page]:
    """Yield the list pages in order; a list that does not end is a FetchError after its last page."""
    page_limit = min(visit.source.list.max_pages if visit.source.list else 1, limits.LIST_PAGES)
    url: str | None = visit.source.url
    seen: set[str] = set()
    while url:
        if url in seen:
            raise FetchError(f"{shown(url)}: the next page of the list was read before")
        if len(seen) == page_limit:
            raise FetchError(f"{shown(url)}: {len(seen)} pages of the list read, which is the limit")
        seen.add(url)
        page = visit.fetcher.get(url, visit.access)
        visit.staging.add_document(page)
        yield page
        following = next_link(page.content, visit.source, page.base_url)
        # Some boards let the last page link to itself.
        url = None if following == url else following


def _visit(source: Source, staging: Staging, context: CollectContext) -> Visit:
    manners = Manners(context.user_agent, context.as_of, context.allow_loopback, context.clock)
    access = access_to(
        source.url or "",
        allowed_hosts(source),
        source.http.requests_per_second,
        stop_at=context.clock.monotonic() + limits.SOURCE_SECONDS,
    )
    return Visit(source, Fetcher(Paths(context.workspace), manners), access, staging)


def _stage(page: Page, source: Source, staging: Staging) -> None:
    """Stage one document and what it gave."""
    result = _parsed(page, source)
    staging.add_document(page)
    for record in result.records:
        staging.add_record(record)
    for reject in result.rejects:
        staging.add_reject(reject)
    staging.add_unmapped(result.unmapped_fields)
    if source.adapter == "page" and not result.records and not result.rejects:
        staging.add_reject(Reject("no posting on the page", page.locator))


def _parsed(page: Page, source: Source) -> ParseResult:
    """Return what a document holds; a parser that fails on hostile bytes costs that document only."""
    try:
        return PARSERS[source.adapter](page.content, source, page.locator, page.media_type or None)
    except SkillmatchError as error:
        return ParseResult(rejects=(Reject(str(error), page.locator),))
    except Exception as error:
        return ParseResult(rejects=(Reject(f"not readable ({type(error).__name__})", page.locator),))
