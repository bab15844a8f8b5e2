"""Promise 9: the limits hold on any input; whatever a file is, it is read or refused in bounded time."""

import pytest

from skillmatch.parsing import Document, DocumentReading, FileForm, ParserPool, records_in, rejects_in
from tests.parsing.hostile_files import hostile_files


@pytest.fixture(scope="module")
def readings() -> dict[str, DocumentReading]:
    """Return what each hostile file gives whose format is told from its content."""
    with ParserPool(FileForm()) as pool:
        futures = {name: pool.submit(Document(name, content)) for name, content in hostile_files()}
        return {name: future.result() for name, future in futures.items()}


def test_every_file_is_read_in_lines_that_give_themselves_back_or_refused_with_a_reason(readings):
    assert len(readings) > 100
    for name, reading in readings.items():
        records, rejects = (
            tuple(records_in(reading.records, reading.kind)),
            tuple(rejects_in(reading.rejects)),
        )
        assert (len(records), len(rejects)) == (reading.record_count, reading.reject_count), name
        assert all(reject.reason and "\n" not in reject.reason for reject in rejects), name
        assert not (reading.is_refused and (records or len(rejects) != 1)), name


def test_no_parser_is_killed_or_breaks_off(readings):
    # What a limit of its own does not stop costs a process and ten seconds; what it raises, its reason.
    ended = {name: reading.first_reject for name, reading in readings.items() if reading.is_refused}
    broken = ("parsing took", "parser died", "not readable")
    assert {name: why for name, why in ended.items() if any(words in why for words in broken)} == {}


def test_nothing_from_outside_the_file_gets_in(readings):
    assert all(b"root:" not in reading.records for reading in readings.values())
