"""Pages by URL: asked for conditionally, refused if they only look like pages, kept as bytes for replay."""

from skillmatch import limits
from skillmatch.errors import FetchError
from skillmatch.fetch.address import Access, Target, shown
from skillmatch.fetch.blocked import blocked_reason
from skillmatch.fetch.courier import Courier, Manners
from skillmatch.fetch.exchange import Answer
from skillmatch.fetch.link_header import next_link
from skillmatch.fetch.page import GoneError, Page
from skillmatch.fetch.raw_store import RawStore, Validators
from skillmatch.paths import Paths

GONE_STATUSES = (404, 410)
REFUSING_STATUSES = (401, 402, 403, 407, 451)


class Fetcher:
    """Fetches pages through one courier into the raw store of a workspace."""

    def __init__(self, paths: Paths, manners: Manners) -> None:
        self._store = RawStore(paths)
        self._courier = Courier(manners, paths.work / "pace")

    def get(self, url: str, access: Access) -> Page:
        """Return the page at a URL, from the store if the server says that it has not changed."""
        known = self._store.last_seen(url)
        asked = _conditions(known) if known else {}
        # Without its bytes, "not modified" would leave us with nothing.
        content = self._store.read(known.content_hash) if known and asked else None
        conditions = {known.final_url: asked} if known and content is not None else {}
        target, answer = self._courier.follow(url, access, conditions)
        if answer.status == 304 and known and content is not None and target.url == known.final_url:
            return _page(known, content, is_unchanged=True)
        if answer.status != 200:
            raise _status_error(url, answer.status)
        return self._kept(url, target, answer, known)

    def _kept(self, url: str, target: Target, answer: Answer, known: Validators | None) -> Page:
        """Return the page of an answer, after storing its bytes and then what the next request needs."""
        media_type = _header(answer, "Content-Type")
        blocked = blocked_reason(answer.body, media_type)
        if blocked:
            raise FetchError(f"{shown(url)}: blocked: {blocked} with status 200")
        validators = Validators(
            url=url,
            content_hash=self._store.add(answer.body),
            media_type=media_type,
            final_url=target.url,
            etag=_header(answer, "ETag"),
            last_modified=_header(answer, "Last-Modified"),
            next_link=next_link(answer.headers, target.url),
        )
        if validators != known:
            self._store.remember(validators)
        is_unchanged = known is not None and known.content_hash == validators.content_hash
        return _page(validators, answer.body, is_unchanged)


def _page(known: Validators, content: bytes, is_unchanged: bool) -> Page:
    return Page(
        known.url,
        known.final_url,
        content,
        known.content_hash,
        known.media_type,
        is_unchanged,
        known.next_link,
    )


def _header(answer: Answer, name: str) -> str:
    """Return a header of an answer, "" if it is none that could be stored, shown or sent back."""
    value = answer.headers.get(name, "").strip()
    return value if value.isascii() and value.isprintable() and len(value) <= limits.HEADER_CHARACTERS else ""


def _conditions(known: Validators) -> dict[str, str]:
    headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in headers.items() if value}


def _status_error(url: str, status: int) -> FetchError:
    if status in GONE_STATUSES:
        return GoneError(f"{shown(url)}: gone ({status})")
    if status in REFUSING_STATUSES:
        return FetchError(f"{shown(url)}: blocked: HTTP {status}")
    return FetchError(f"{shown(url)}: HTTP {status}")
