"""Documents read in the test's own process: dozens of children would take longer than all that is tested."""

from concurrent.futures import Future
from dataclasses import dataclass

from skillmatch import collect
from skillmatch.parsing import Document, DocumentReading, FileForm
from skillmatch.parsing.opening import USUAL_BOUNDS, opening_for, opening_in, reader_for
from skillmatch.sources import Source


@dataclass(frozen=True, slots=True)
class ReaderHere:
    """Stands in for the pool of children."""

    source: Source | FileForm
    size: int = 1

    def __enter__(self) -> "ReaderHere":
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing behind."""

    def submit(self, document: Document) -> Future[DocumentReading]:
        """Return what the document gives, read already."""
        done: Future[DocumentReading] = Future()
        # As a child is told, but for the bounds of its process.
        read = reader_for(opening_in(opening_for(self.source, USUAL_BOUNDS)))
        done.set_result(read(document))
        return done


def read_here() -> None:
    """Let this process parse what it reads, from now to its end."""
    collect.ParserPool = ReaderHere  # type: ignore[misc,assignment]  replaced from outside
