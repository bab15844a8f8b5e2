"""Documents read by children of this process, one at a time each: what kills a child costs its document."""

from concurrent.futures import Future, ThreadPoolExecutor
from threading import BoundedSemaphore, Lock
from typing import Self

from skillmatch.errors import SkillmatchError
from skillmatch.limits import PARSER_STARTS
from skillmatch.parsing.document import Document, DocumentReading, FileForm
from skillmatch.parsing.link import ChildDeathError, Link
from skillmatch.parsing.opening import USUAL_BOUNDS, Bounds, opening_for
from skillmatch.parsing.reading import refused
from skillmatch.sources import Source


class ParserPool:
    """Reads the documents of one source in up to so many children, each started when work waits for it."""

    def __init__(self, source: Source | FileForm, size: int = 2, bounds: Bounds = USUAL_BOUNDS) -> None:
        self._opening = opening_for(source, bounds)
        self._bounds = bounds
        # A thread waits for each child; like the children they come as they are needed.
        self._threads = ThreadPoolExecutor(size, "parser")
        self._places = BoundedSemaphore(2 * size)
        self._lock = Lock()
        self._idle: list[Link] = []
        self._alive: set[Link] = set()
        self._is_closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def submit(self, document: Document) -> Future[DocumentReading]:
        """Return the reading to come; waits while enough documents are waiting to be read."""
        self._places.acquire()
        future = self._threads.submit(self._read, document)
        future.add_done_callback(lambda _: self._places.release())
        return future

    def close(self) -> None:
        """End all children, and what they are doing; documents that were not read yet are not read."""
        with self._lock:
            self._is_closed = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        for link in tuple(self._alive):
            link.kill()
        self._threads.shutdown()
        for link in self._alive:
            link.end()

    def _read(self, document: Document) -> DocumentReading:
        link = self._idle.pop() if self._idle else self._started()
        was_fresh = link.is_fresh
        try:
            return self._read_by(link, document)
        except ChildDeathError as death:
            if was_fresh or death.is_overtime:
                return refused(document, str(death))
        # It may have died of what it had read before, for which this document is not to be blamed.
        try:
            return self._read_by(self._started(), document)
        except ChildDeathError as death:
            return refused(document, str(death))

    def _read_by(self, link: Link, document: Document) -> DocumentReading:
        try:
            reading = link.read(document, self._bounds)
        except BaseException:
            # Whatever it was: half a message may be left in the pipes.
            self._bury(link)
            raise
        self._idle.append(link)
        return reading

    def _started(self) -> Link:
        """Return a new child that is ready; SkillmatchError if none gets that far."""
        reason = ""
        for _ in range(PARSER_STARTS):
            link = self._new_link()
            try:
                link.open(self._opening)
            except ChildDeathError as death:
                self._bury(link)
                reason = str(death)
            else:
                return link
        raise SkillmatchError(f"parser cannot start: {reason}")

    def _new_link(self) -> Link:
        with self._lock:
            if self._is_closed:
                raise SkillmatchError("parser cannot start: reading has ended")
            try:
                link = Link()
            except OSError as error:
                raise SkillmatchError(f"parser cannot start: {error.strerror}") from error
            self._alive.add(link)
            return link

    def _bury(self, link: Link) -> None:
        link.end()
        with self._lock:
            self._alive.discard(link)
