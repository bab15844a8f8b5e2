"""What broke a run, in one line that may be kept and shown: it never quotes a record."""

import traceback
from pathlib import Path

import duckdb

from skillmatch.errors import SkillmatchError

# These speak of files, blocks and bytes. Any other message of DuckDB may quote the value that it choked on,
# with or without quotation marks, so that nothing of it can be kept.
_SPEAKS_OF_THE_MACHINE = (duckdb.IOException, duckdb.OutOfMemoryException, duckdb.TransactionException)
_LONGEST = 500


def complaint(error: BaseException) -> str:
    """Return what broke, in one line: in its own words where they quote no record, else where it happened."""
    return _words(error)[:_LONGEST]


def _words(error: BaseException) -> str:
    if isinstance(error, SkillmatchError):
        return " ".join(str(error).split()) or type(error).__name__
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    if isinstance(error, _SPEAKS_OF_THE_MACHINE) or type(error) is duckdb.Error:
        return " ".join((str(error).splitlines() or [type(error).__name__])[0].split())
    return f"{type(error).__name__}{_place(error)}"


def _place(error: BaseException) -> str:
    """Return the innermost line of code that an error came through, or ""."""
    frames = traceback.extract_tb(error.__traceback__)
    return f" in {Path(frames[-1].filename).name} line {frames[-1].lineno}" if frames else ""
