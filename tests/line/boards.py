"""Boards that behave well on the first night and each badly in a way of its own on the second.

Every board has a name of its own below .example; all of them are one server on loopback.
"""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import formatdate

from tests.loopback import Route, html, zipped

NUMBERS = (1, 2, 3, 4)
PAGE = """
kind = "request"
adapter = "page"
url = "{url}/jobs"
[list]
item_selector = "li a"
next_selector = "a.next"
max_pages = 3
"""
SITEMAP = """
kind = "request"
adapter = "page"
url = "{url}/jobs"
[list]
sitemap = true
"""
API = """
kind = "request"
adapter = "json_api"
url = "{url}/jobs"
[api]
records = "jobs"
"""
CURSOR = f'{API}[paging]\nkind = "cursor"\nparameter = "cursor"\nnext = "next"\n'
LINKS = f'{API}[paging]\nkind = "link"\n'
NEXT = f'{API}[paging]\nkind = "link"\nnext = "next"\n'
# outcome, found, new, unchanged, changed, duplicate, quarantined, closed
Counts = tuple[str, int, int, int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Board:
    """A board: how it is declared, what it serves on the second night instead, and how that night went."""

    name: str
    went: Counts
    reason: str  # words of the reason in the report, "" if all is well
    bad: Mapping[str, tuple[Route, ...]]
    source: str = PAGE
    http: str = ""
    good: Mapping[str, Route] = field(default_factory=dict)

    @property
    def host(self) -> str:
        """Return the name under which the board is asked."""
        return f"{self.name}.example"


def posting(company: str, number: int, title: str = "Outlook help") -> str:
    """Return the page of one posting."""
    told = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "identifier": f"P-{number}",
        "title": f"{title} {number}",
        "description": "<p>Outlook for the twelve computers of our bakery, and a backup each night.</p>",
        "hiringOrganization": {"@type": "Organization", "name": company},
    }
    return f'<script type="application/ld+json">{json.dumps(told, ensure_ascii=False)}</script>'


def page(company: str, number: int) -> Route:
    """Return a route to the page of one posting."""
    return html("", posting(company, number))


def listing(*numbers: int, following: str = "") -> Route:
    """Return a route to a list page."""
    links = "".join(f'<li><a href="/job/{number}">job {number}</a></li>' for number in numbers)
    return html(f"<ul>{links}</ul>" + (f'<a class="next" href="{following}">more</a>' if following else ""))


def answer(company: str, *numbers: int, headers: dict[str, str] | None = None, **more: object) -> Route:
    """Return a route to an answer of an API."""
    jobs = [
        {
            "id": f"A-{number}",
            "title": f"Mail server {number}",
            "company": company,
            "text": "Exchange Server.",
        }
        for number in numbers
    ]
    return Route(json.dumps({"jobs": jobs, **more}).encode(), headers={**JSON, **(headers or {})})


def sitemap(*addresses: str) -> Route:
    """Return a route to a sitemap of addresses."""
    urls = "".join(f"<url><loc>{address}</loc></url>" for address in addresses)
    namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return Route(f'<urlset xmlns="{namespace}">{urls}</urlset>'.encode(), headers=XML)


def redirect(location: str) -> Route:
    """Return a route that leads elsewhere."""
    return Route(status=302, headers={"Location": location})


def busy(retry_after: str) -> Route:
    """Return a route that asks for a pause."""
    return Route(status=429, headers={"Retry-After": retry_after})


def in_seconds(seconds: int) -> str:
    """Return a moment from now as headers write it."""
    return formatdate(time.time() + seconds, usegmt=True)


JSON = {"Content-Type": "application/json"}
XML = {"Content-Type": "application/xml"}
LOGIN = html("<h1>Sign in</h1><form><input name=user><input type=password></form>")
SOFT_404 = html("<h1>Page not found</h1><p>The page you asked for is not here.</p>", "<title>404</title>")
DRIP = Route(b"x" * 90_000, drip_seconds=0.02)
BOMB = zipped(bytes(3_000_000))
CUT = zipped(b"<p>Outlook for twelve computers.</p>" * 100, cut=10)


def one_lost(reason: str, name: str, *routes: Route, http: str = "") -> Board:
    """Return a board of which one page of four cannot be had: partial, nothing closed."""
    return Board(name, ("partial", 4, 0, 3, 0, 0, 1, 0), reason, {"/job/2": routes}, http=http)


def all_kept(name: str, *routes: Route) -> Board:
    """Return a board whose trouble is overcome."""
    return Board(name, ("ok", 4, 0, 4, 0, 0, 0, 0), "", {"/job/2": routes})


def failed(reason: str, name: str, bad: Mapping[str, tuple[Route, ...]], source: str = PAGE) -> Board:
    """Return a board that gives nothing at all: failed, nothing closed."""
    return Board(name, ("failed", 0, 0, 0, 0, 0, 0, 0), reason, bad, source)
