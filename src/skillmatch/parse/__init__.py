"""Bytes in, records out: one module for each format, all with the same signature."""

from importlib import import_module
from typing import Protocol

from skillmatch.records import Leads, ParseResult
from skillmatch.sources import Adapter, Source


class Parser(Protocol):
    """Reads one document; charset is what its Content-Type header declared, if it came with one."""

    def __call__(
        self, content: bytes, source: Source, locator: str, charset: str | None = None
    ) -> ParseResult:
        """Return the document's records, rejects and unread fields."""


class Guide(Protocol):
    """Finds where one document leads on; base_url is where it was found after redirects."""

    def __call__(self, content: bytes, source: Source, base_url: str, charset: str | None = None) -> Leads:
        """Return the document's leads."""


# By name: the libraries behind some formats take longer to import than most documents to read.
MODULES: dict[Adapter, str] = {
    "jsonl": "jsonl",
    "csv": "csv_rows",
    "xlsx": "xlsx",
    "json_resume": "json_resume",
    "linkedin": "linkedin",
    "europass": "europass",
    "page": "page",
    "board": "board",
    "mail": "mail",
    "json_api": "json_api",
    "feed": "feed",
    "resume": "resume",
    "docx": "docx_text",
    "pdf": "pdf_text",
    "text": "plain_text",
}
GUIDES: dict[Adapter, str] = {"page": "finding", "board": "finding", "json_api": "api_leads", "feed": "feed"}


def parser_of(adapter: Adapter) -> Parser:
    """Return the function that reads documents of an adapter."""
    parse: Parser = import_module(f"skillmatch.parse.{MODULES[adapter]}").parse
    return parse


def guide_of(adapter: Adapter) -> Guide | None:
    """Return the function that finds where documents of an adapter lead on; most lead nowhere."""
    if adapter not in GUIDES:
        return None
    leads: Guide = import_module(f"skillmatch.parse.{GUIDES[adapter]}").leads
    return leads
