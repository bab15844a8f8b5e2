"""Bytes in, records out: one module for each format, all with the same signature."""

from typing import Protocol

from skillmatch.parse import csv_rows, job_posting, json_resume, jsonl
from skillmatch.records import ParseResult
from skillmatch.sources import Adapter, Source


class Parser(Protocol):
    """Reads one document; charset is what its Content-Type header declared, if it came with one."""

    def __call__(
        self, content: bytes, source: Source, locator: str, charset: str | None = None
    ) -> ParseResult:
        """Return the document's records, rejects and unread fields."""


PARSERS: dict[Adapter, Parser] = {
    "jsonl": jsonl.parse,
    "csv": csv_rows.parse,
    "json_resume": json_resume.parse,
    "page": job_posting.parse,
}
