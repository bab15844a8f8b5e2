"""Every way in which a board of the tests misbehaves, and what the line makes of it."""

from tests.line.boards import (
    BOMB,
    CURSOR,
    CUT,
    DRIP,
    LINKS,
    LOGIN,
    NEXT,
    NUMBERS,
    SITEMAP,
    SOFT_404,
    Board,
    all_kept,
    answer,
    busy,
    failed,
    in_seconds,
    listing,
    one_lost,
    page,
    posting,
    redirect,
    sitemap,
)
from tests.loopback import Route

SERVER_ERROR = Route(status=500)
UMLAUT = "Bürohilfe – für Outlook"
SECRET_API = """
[http]
allowed_hosts = ["secret.example", "other.example"]
secrets = { X-Key = "BOARD_API_KEY" }
"""


def misbehaving(port: int) -> tuple[Board, ...]:
    """Return all boards; those that lead to another board need the port of the server."""
    return (*_pages(port), *_lists(port), *_answers(port))


def _pages(port: int) -> tuple[Board, ...]:
    """Return boards of which one posting cannot be read, or only after some trouble."""
    utf8 = {"Content-Type": "text/html; charset=utf-8"}
    mislabelled = Route(posting("umlaut", 2, UMLAUT).encode("cp1252"), headers=utf8)
    return (
        one_lost("no complete answer in time", "drip", DRIP),
        one_lost("compressed body is cut off (3 tries)", "cut-gzip", CUT),
        one_lost("body inflates to over 100 times its size", "bomb", BOMB),
        one_lost("refused: host '169.254.169.254'", "link-local", redirect("http://169.254.169.254/latest/")),
        one_lost("refused: host 'other.example'", "elsewhere", redirect(f"http://other.example:{port}/")),
        one_lost("refused: port 1 ", "other-port", redirect("http://other-port.example:1/")),
        one_lost("more than 5 redirects", "round", redirect("/job/2")),
        one_lost("HTTP 500 (3 tries)", "down", SERVER_ERROR),
        one_lost("blocked: ", "soft-404", SOFT_404),
        one_lost("blocked: login page", "login", LOGIN),
        one_lost("blocked: HTTP 403", "forbidden", Route(status=403)),
        all_kept("recovered", SERVER_ERROR, SERVER_ERROR, page("recovered", 2)),
        all_kept("busy", busy("7"), page("busy", 2)),
        all_kept("busy-until", busy(in_seconds(90)), page("busy-until", 2)),
        Board(
            "too-busy",
            ("partial", 4, 0, 1, 0, 0, 3, 0),
            "deferred: HTTP 429, the host asks for a pause of 86400 s",
            {"/job/2": (busy("86400"),)},
        ),
        Board("gone", ("ok", 3, 0, 3, 0, 0, 0, 1), "", {"/job/2": (Route(status=404),)}),
        Board("gone-for-good", ("ok", 3, 0, 3, 0, 0, 0, 1), "", {"/job/2": (Route(status=410),)}),
        Board(
            "umlaut",
            ("ok", 4, 0, 4, 0, 0, 0, 0),
            "",
            {"/job/2": (mislabelled,)},
            good={"/job/2": Route(posting("umlaut", 2, UMLAUT).encode(), headers=utf8)},
        ),
    )


def _lists(port: int) -> tuple[Board, ...]:
    """Return boards whose list of postings goes wrong."""
    endless = {f"/jobs?page={number}": (listing(following=f"/jobs?page={number + 1}"),) for number in (2, 3)}
    elsewhere = f"http://other.example:{port}"
    return (
        Board(
            "endless",
            ("partial", 4, 0, 4, 0, 0, 0, 0),
            "list stopped early: http://endless.example",
            {"/jobs": (listing(*NUMBERS, following="/jobs?page=2"),), **endless},
        ),
        Board(
            "half-empty",
            ("partial", 2, 0, 2, 0, 0, 0, 0),
            "found 2, usually 4: a drop of more than 30 %",
            {"/jobs": (listing(1, 2),)},
        ),
        failed("the list names no posting", "empty", {"/jobs": (listing(),)}),
        failed("refused: host 'other.example'", "moved", {"/jobs": (redirect(elsewhere),)}),
        failed("no complete answer in time", "slow-list", {"/jobs": (DRIP,)}),
        failed("robots.txt could not be read", "robots-down", {"/robots.txt": (Route(status=503),)}),
        Board(
            "sitemap",
            ("partial", 2, 0, 2, 0, 0, 0, 0),
            "found 2, usually 4",
            {
                "/jobs": (
                    sitemap(
                        *(f"http://sitemap.example:{port}/job/{number}" for number in (1, 2)),
                        *(f"{elsewhere}/job/{number}" for number in (3, 4)),
                    ),
                )
            },
            SITEMAP,
            good={"/jobs": sitemap(*(f"http://sitemap.example:{port}/job/{number}" for number in NUMBERS))},
        ),
    )


def _answers(port: int) -> tuple[Board, ...]:
    """Return APIs that go wrong."""
    elsewhere = f"http://other.example:{port}/jobs"
    drifted = answer("drift", *NUMBERS)
    renamed = drifted.body.replace(b'"title"', b'"position"').replace(b'"text"', b'"words"')
    circle = {f"/jobs?cursor={at}": (answer("cursor", next=to),) for at, to in (("b", "c"), ("c", "b"))}
    header = {"Link": f'<{elsewhere}>; rel="next"'}
    return (
        Board(
            "cursor",
            ("partial", 4, 0, 4, 0, 0, 0, 0),
            "was read before",
            {"/jobs": (answer("cursor", *NUMBERS, next="b"),), **circle},
            CURSOR,
            good={"/jobs": answer("cursor", *NUMBERS, next="")},
        ),
        Board(
            "drift",
            ("partial", 4, 0, 0, 0, 0, 4, 0),
            "4 of 4 quarantined",
            {"/jobs": (Route(renamed, headers=drifted.headers),)},
            LINKS,
            good={"/jobs": drifted},
        ),
        Board(
            "link-header",
            ("partial", 4, 0, 4, 0, 0, 0, 0),
            "other.example",
            {"/jobs": (answer("link-header", *NUMBERS, headers=header),)},
            LINKS,
            good={"/jobs": answer("link-header", *NUMBERS)},
        ),
        Board(
            "next-page",
            ("partial", 5, 0, 4, 0, 0, 1, 0),
            "the next page is on another host",
            {"/jobs": (answer("next-page", *NUMBERS, next=elsewhere),)},
            NEXT,
            good={"/jobs": answer("next-page", *NUMBERS, next=None)},
        ),
        Board(
            "secret",
            ("failed", 0, 0, 0, 0, 0, 0, 0),
            "blocked: HTTP 401",
            {"/jobs": (redirect(elsewhere),)},
            LINKS,
            http=SECRET_API,
            good={"/jobs": answer("secret", *NUMBERS)},
        ),
    )
