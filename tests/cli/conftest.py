"""Commands that read files do so in the test's own process."""

import pytest

from skillmatch import collect
from skillmatch.cli import inspect
from tests.line.reader_here import ReaderHere


@pytest.fixture(autouse=True)
def parsing_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parse here: what children do and bear is tested in tests/parsing, and with real commands below."""
    for reading in (collect, inspect):
        monkeypatch.setattr(reading, "ParserPool", ReaderHere)
