"""What is read ahead of staging stays within bounds, in documents and in bytes."""

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from skillmatch.collect.remembered import Remembered
from skillmatch.collect.visit import AHEAD_BYTES, READ_AHEAD, Visit
from skillmatch.fetch import Page
from skillmatch.parsing import Document, DocumentReading
from skillmatch.sources import parse_source
from skillmatch.staging import Staging


class Readers:
    """A pool that has read every document at once, each of which gives so many bytes."""

    def __init__(self, byte_count: int) -> None:
        self._given = bytes(byte_count)

    def submit(self, _: Document) -> Future[DocumentReading]:
        done: Future[DocumentReading] = Future()
        done.set_result(DocumentReading(records=self._given, record_count=1))
        return done


@pytest.mark.parametrize(
    ("byte_count", "ahead"),
    [
        pytest.param(100, READ_AHEAD, id="short documents"),
        pytest.param(AHEAD_BYTES // 2, 1, id="short documents that give much"),
        pytest.param(AHEAD_BYTES, 0, id="each gives all that may be held"),
    ],
)
def test_so_many_documents_wait_to_be_staged(tmp_path: Path, byte_count: int, ahead: int) -> None:
    source = parse_source('kind = "request"\nadapter = "jsonl"\npath = "inbox/*"\n', "intake.toml")
    waiting = []
    with Staging("intake", tmp_path, "") as staging:

        def found() -> Iterator[Page]:
            for number in range(8):
                yield Page(f"inbox/{number}", "", b"x", f"{number}", "", is_unchanged=False)
                waiting.append(number + 1 - staging.record_count)

        Visit(source, staging, Remembered(tmp_path / "none", ""), Readers(byte_count)).stage(found())  # type: ignore[arg-type]  stands for a pool
    assert max(waiting) == ahead
    assert staging.record_count == 8
