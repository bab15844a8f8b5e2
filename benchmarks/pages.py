"""Job pages of a web board to client requests, against the bare text of the same pages."""

import json
from collections.abc import Sequence
from html import escape
from pathlib import Path
from random import Random

from bs4 import BeautifulSoup

from benchmarks.measure import Pair, Work, cpu_seconds, growth
from benchmarks.texts import dice, text
from skillmatch.parse import parser_of
from skillmatch.sources import source_for_file

ROUNDS = 3
USUAL_BYTES = 30_000
SOURCE = source_for_file("page", "request")
PARSE = parser_of("page")


def pairs(_: Path) -> tuple[Pair, ...]:
    """Return parsing with and without structured data, of more pages and of longer ones."""
    structured, plain = _pages(50, USUAL_BYTES), _pages(50, USUAL_BYTES, is_structured=False)
    more = [_parsing("page, JSON-LD", structured), _parsing("page, JSON-LD", _pages(200, USUAL_BYTES))]
    longer = _parsing("page, JSON-LD, 300 kB", _pages(5, 10 * USUAL_BYTES))
    return (
        Pair(more[0], "BeautifulSoup get_text", _get_text(structured)),
        *growth(more),
        Pair(longer, "BeautifulSoup get_text", _get_text(_pages(5, 10 * USUAL_BYTES))),
        Pair(_parsing("page, visible text", plain), "BeautifulSoup get_text", _get_text(plain)),
    )


def _parsing(name: str, made: Sequence[bytes]) -> Work:
    return Work(name, len(made), "pages", lambda: cpu_seconds(lambda: _parse(made)))


def _parse(made: Sequence[bytes]) -> None:
    """Parse the pages, each of which must give its one record."""
    for page in made:
        result = PARSE(page, SOURCE, "https://board.example/jobs/1")
        if len(result.records) != 1:
            raise ValueError(f"the made-up page gave {result.rejects}")


def _get_text(made: Sequence[bytes]) -> Work:
    def seconds() -> float:
        return cpu_seconds(lambda: [BeautifulSoup(page, "lxml").get_text() for page in made])

    return Work("get_text", len(made), "pages", seconds)


def _pages(count: int, size: int, is_structured: bool = True) -> tuple[bytes, ...]:
    chance = dice(size)
    return tuple(made_page(chance, size, is_structured) for _ in range(count))


def made_page(chance: Random, size: int, is_structured: bool) -> bytes:
    """Return a page of about that many bytes: a posting, and round it what boards put there."""
    description = text(chance, 2000)
    head = _json_ld(chance, description) if is_structured else ""
    posting = f'<div class="job-description content"><p>{escape(description)}</p></div>'
    cards: list[str] = []
    while sum(map(len, cards)) < size - len(head) - len(posting) - 500:
        cards.append(_card(chance))
    body = f"<main><h1>Desktop support</h1>{posting}</main><aside>{''.join(cards)}</aside>"
    title = '<meta charset="utf-8"><title>Desktop support</title>'
    return f"<!doctype html><html><head>{title}{head}</head><body>{body}</body></html>".encode()


def _json_ld(chance: Random, description: str) -> str:
    posting = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "identifier": {"@type": "PropertyValue", "value": f"J-{chance.randrange(10**6)}"},
        "title": "Desktop support",
        "hiringOrganization": {"@type": "Organization", "name": "An Invented Bakery"},
        "datePosted": "2026-11-01",
        "description": f"<p>{escape(description)}</p>",
    }
    return f'<script type="application/ld+json">{json.dumps(posting)}</script>'


def _card(chance: Random) -> str:
    """Return a link to another posting, with the markup and script that comes with one."""
    number = chance.randrange(10**6)
    return (
        f'<div class="card card--related" data-id="{number}"><a class="card__link" href="/jobs/{number}">'
        f'<span class="card__title">{escape(text(chance, 60))}</span></a>'
        f"<script>window.cards = window.cards || []; window.cards.push({number});</script></div>\n"
    )
