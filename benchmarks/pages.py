"""Job pages of a web board to client requests, against the bare text of the same pages."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from random import Random

from bs4 import BeautifulSoup

from benchmarks.measure import Pair, Work, cpu_seconds, growth
from benchmarks.texts import dice, posting, text
from skillmatch.parse import parser_of
from skillmatch.sources import Source, parse_source, source_for_file

ROUNDS = 3
USUAL_BYTES = 30_000
SOURCE = source_for_file("page", "request")
SELECTING = parse_source(
    'kind = "request"\nadapter = "page"\nurl = "https://board.example/"\nlist.item_selector = "a"\n'
    '[select]\ntitle = "main h1"\ntext = ".job-description"\ncompany = ".job-description + .company"',
    "sources/board.toml",
)
PARSE = parser_of("page")


@dataclass(frozen=True, slots=True)
class Case:
    """How the made-up pages state their posting, and the source that reads them."""

    name: str
    posting: Callable[[Random, str], tuple[str, str]]  # what stands in the head, and in the body
    source: Source = SOURCE


def cases() -> tuple[Case, ...]:
    """Return the ways of stating a posting."""
    return (
        Case("page, JSON-LD", _json_ld),
        Case("page, microdata", _microdata),
        Case("page, selectors", _plain, SELECTING),
        Case("page, visible text", _plain),
        Case("page, text in German", _german),
    )


def pairs(_: Path) -> tuple[Pair, ...]:
    """Return parsing by each way of stating a posting, of more pages and of longer ones."""
    usual = [(case, _pages(case, 50, USUAL_BYTES)) for case in cases()]
    by_case = tuple(
        Pair(_parsing(case, made), "BeautifulSoup get_text", _get_text(made)) for case, made in usual
    )
    longer = _pages(cases()[0], 5, 10 * USUAL_BYTES)
    longer_name = replace(cases()[0], name="page, JSON-LD, 300 kB")
    return (
        *by_case,
        *growth([by_case[0].ours, _parsing(cases()[0], _pages(cases()[0], 200, USUAL_BYTES))]),
        Pair(_parsing(longer_name, longer), "BeautifulSoup get_text", _get_text(longer)),
    )


def _parsing(case: Case, made: Sequence[bytes]) -> Work:
    return Work(case.name, len(made), "pages", lambda: cpu_seconds(lambda: _parse(made, case.source)))


def _parse(made: Sequence[bytes], source: Source) -> None:
    """Parse the pages, each of which must give its one record."""
    for page in made:
        result = PARSE(page, source, "https://board.example/jobs/1")
        if len(result.records) != 1:
            raise ValueError(f"the made-up page gave {result.rejects}")


def _get_text(made: Sequence[bytes]) -> Work:
    def seconds() -> float:
        return cpu_seconds(lambda: [BeautifulSoup(page, "lxml").get_text() for page in made])

    return Work("get_text", len(made), "pages", seconds)


def _pages(case: Case, count: int, size: int) -> tuple[bytes, ...]:
    chance = dice(size)
    return tuple(made_page(chance, size, case) for _ in range(count))


def made_page(chance: Random, size: int, case: Case) -> bytes:
    """Return a page of about that many bytes with a made-up posting."""
    return page_with(text(chance, 2000), chance, size, case)


def page_with(description: str, chance: Random, size: int, case: Case) -> bytes:
    """Return a page of about that many bytes: a posting, and round it what boards put there."""
    head, posting = case.posting(chance, description)
    cards: list[str] = []
    while sum(map(len, cards)) < size - len(head) - len(posting) - 500:
        cards.append(_card(chance))
    body = f"<main><h1>Desktop support</h1>{posting}</main><aside>{''.join(cards)}</aside>"
    title = '<meta charset="utf-8"><title>Desktop support</title>'
    return f"<!doctype html><html><head>{title}{head}</head><body>{body}</body></html>".encode()


def _plain(chance: Random, description: str) -> tuple[str, str]:
    posting = f'<div class="job-description content"><p>{escape(description)}</p></div>'
    return "", f'{posting}<p class="company">An Invented Bakery</p>'


def _german(chance: Random, description: str) -> tuple[str, str]:
    """Return a posting in letters outside ASCII, which have to be looked at for mojibake."""
    umlauts = str.maketrans({"a": "ä", "o": "ö", "u": "ü"})
    return _plain(chance, description.translate(umlauts))


def _microdata(chance: Random, description: str) -> tuple[str, str]:
    number = chance.randrange(10**6)
    return "", (
        '<div itemscope itemtype="https://schema.org/JobPosting"><h2 itemprop="title">Desktop support</h2>'
        f'<meta itemprop="identifier" content="J-{number}"><time itemprop="datePosted" datetime="2026-11-01">'
        '1 November</time><p itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">'
        '<span itemprop="name">An Invented Bakery</span></p>'
        f'<div itemprop="description"><p>{escape(description)}</p></div></div>'
    )


def _json_ld(chance: Random, description: str) -> tuple[str, str]:
    posting = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "identifier": {"@type": "PropertyValue", "value": f"J-{chance.randrange(10**6)}"},
        "title": "Desktop support",
        "hiringOrganization": {"@type": "Organization", "name": "An Invented Bakery"},
        "datePosted": "2026-11-01",
        "description": f"<p>{escape(description)}</p>",
    }
    head = f'<script type="application/ld+json">{json.dumps(posting)}</script>'
    return head, _plain(chance, description)[1]


def _card(chance: Random) -> str:
    """Return a link to another posting, with the markup and script that comes with one."""
    number = chance.randrange(10**6)
    return (
        f'<div class="card card--related" data-id="{number}"><a class="card__link" href="/jobs/{number}">'
        f'<span class="card__title">{escape(posting(chance, 60))}</span></a>'
        f"<script>window.cards = window.cards || []; window.cards.push({number});</script></div>\n"
    )
