"""What broke is told in one line, and never with a value of a record."""

import errno

import duckdb
import pytest

from skillmatch import store
from skillmatch.errors import FetchError

FULL = OSError(errno.ENOSPC, "No space left on device", "work/staging/a.ndjson")
TOLD = [
    pytest.param(FetchError("host a:\n  is down"), "host a: is down", id="our own words"),
    pytest.param(FULL, "work/staging/a.ndjson: No space left on device", id="full disk"),
    pytest.param(OSError(errno.EIO, "Input/output error"), "Input/output error", id="no file named"),
    pytest.param(
        duckdb.OutOfMemoryException("Out of Memory Error: no block\n\nPossible solutions:\n* more"),
        "Out of Memory Error: no block",
        id="memory: without the page of advice",
    ),
    pytest.param(duckdb.IOException("IO Error: file too large"), "IO Error: file too large", id="disk"),
    pytest.param(
        duckdb.Error("Corrupt database file: block 3"), "Corrupt database file: block 3", id="damage"
    ),
    pytest.param(
        duckdb.ConversionException("Could not convert 'ann@example.org'"), "ConversionException", id="value"
    ),
    pytest.param(
        duckdb.InvalidInputException("Malformed JSON: {name: Ann Ames}"),
        "InvalidInputException",
        id="bare value",
    ),
    pytest.param(ValueError("ann@example.org"), "ValueError", id="bug"),
    pytest.param(KeyError("Ann Ames"), "KeyError", id="bug with a key"),
    pytest.param(FetchError("x" * 900), "x" * 500, id="too long"),
]


@pytest.mark.parametrize(("error", "line"), TOLD)
def test_complaint(error, line):
    assert store.complaint(error) == line


def test_an_error_that_is_not_quoted_is_told_by_its_place():
    try:
        int("ann@example.org")
    except ValueError as error:
        told = store.complaint(error)
    assert told.startswith("ValueError in test_complaint.py line ")
