"""Documents read in the test's own process: dozens of children would take longer than all that is tested."""

from concurrent.futures import Future
from dataclasses import dataclass

from skillmatch import collect
from skillmatch.parsing import Document, DocumentReading, read_document
from skillmatch.sources import Source


@dataclass(frozen=True, slots=True)
class ReaderHere:
    """Stands in for the pool of children."""

    source: Source

    def __enter__(self) -> "ReaderHere":
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing behind."""

    def submit(self, document: Document) -> Future[DocumentReading]:
        """Return what the document gives, read already."""
        done: Future[DocumentReading] = Future()
        done.set_result(read_document(document, self.source))
        return done


def read_here() -> None:
    """Let this process parse what it reads, from now to its end."""
    collect.ParserPool = ReaderHere  # type: ignore[misc,assignment]  replaced from outside
