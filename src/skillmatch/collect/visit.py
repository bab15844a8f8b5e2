"""One source being read: documents go in, what they give goes to staging in the same order."""

from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass

from skillmatch.collect.remembered import Remembered
from skillmatch.fetch import Page
from skillmatch.parsing import Document, DocumentReading, ParserPool
from skillmatch.records import Reject
from skillmatch.sources import Source
from skillmatch.staging import Staging

# How much is in memory while others are read: both cores stay busy, the night is never held.
READ_AHEAD = 4
AHEAD_BYTES = 20 * 1024**2


@dataclass(frozen=True, slots=True)
class Gone:
    """An address that answers that there is nothing any more: what stood there is closed at once."""

    url: str


Found = Page | Reject | Gone


@dataclass(frozen=True, slots=True)
class Visit:
    """What is needed to read one source."""

    source: Source
    staging: Staging
    remembered: Remembered
    pool: ParserPool

    def read(self, page: Page, is_list: bool = False) -> Future[DocumentReading]:
        """Return what a document gives, as soon as it is read: at once if its bytes were read before."""
        known = self.remembered.reading(page, is_list)
        if known is None:
            charset = page.media_type or None
            return self.pool.submit(Document(page.locator, page.content, page.base_url, charset, is_list))
        done: Future[DocumentReading] = Future()
        done.set_result(known)
        return done

    def stage(self, found: Iterable[Found]) -> None:
        """Stage what documents give, in their order, while the next ones are already being found and read."""
        waiting: deque[tuple[Page, Future[DocumentReading]]] = deque()
        for each in found:
            if isinstance(each, Page):
                waiting.append((each, self.read(each)))
            elif isinstance(each, Reject):
                self.staging.add_reject(each)
            else:
                self.staging.add_gone(each.url)
            while len(waiting) > READ_AHEAD or sum(_held_bytes(*each) for each in waiting) > AHEAD_BYTES:
                self._stage_first(waiting)
        while waiting:
            self._stage_first(waiting)

    def _stage_first(self, waiting: deque[tuple[Page, Future[DocumentReading]]]) -> None:
        page, reading = waiting.popleft()
        self.staging.add_document(page, reading.result(), is_list=False)


def _held_bytes(page: Page, reading: Future[DocumentReading]) -> int:
    """Return how much of a document is in memory: short rows make records a hundred times as long."""
    if not reading.done():
        return len(page.content)
    given = reading.result()
    return len(page.content) + len(given.records) + len(given.rejects)
