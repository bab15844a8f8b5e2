"""Promise 8: pages are asked for conditionally, and what only looks like a page is none."""

import hashlib
from pathlib import Path

import pytest

from skillmatch.errors import FetchError
from skillmatch.fetch import GoneError
from tests.fetch.conftest import Desk
from tests.loopback import Route, html

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "::1"])

FIRST = Route(b"<p>first</p>", headers={"Content-Type": "text/html; charset=utf-8"}, etag='"1"')


def raw_files(workspace: Path) -> list[Path]:
    return sorted(path for path in (workspace / "work" / "raw").rglob("*") if path.is_file())


def test_a_page_is_stored_under_its_hash(desk: Desk) -> None:
    desk.board.put("/a", FIRST)
    page = desk.get("/a")
    assert page.content_hash == hashlib.sha256(b"<p>first</p>").hexdigest()
    assert page.media_type == "text/html; charset=utf-8"
    assert [path.read_bytes() for path in raw_files(desk.workspace)] == [b"<p>first</p>"]
    assert not page.is_unchanged


def test_an_unchanged_page_comes_from_the_store(desk: Desk) -> None:
    desk.board.put("/a", FIRST)
    first, second = desk.get("/a"), desk.get("/a")
    assert desk.board.seen[-1].headers["if-none-match"] == '"1"'
    assert second.is_unchanged
    assert (second.content, second.content_hash, second.media_type) == (
        first.content,
        first.content_hash,
        first.media_type,
    )


def test_last_modified_is_sent_back(desk: Desk) -> None:
    desk.board.put("/a", Route(b"x", headers={"Last-Modified": "Mon, 02 Mar 2026 04:00:00 GMT"}))
    desk.get("/a")
    desk.get("/a")
    assert desk.board.seen[-1].headers["if-modified-since"] == "Mon, 02 Mar 2026 04:00:00 GMT"


def test_the_validators_of_a_redirected_page_go_to_where_it_ended(desk: Desk) -> None:
    desk.board.put("/old", Route(status=301, headers={"Location": "/a"}))
    desk.board.put("/a", FIRST)
    desk.get("/old")
    assert desk.get("/old").is_unchanged
    by_path = {seen.path: seen.headers for seen in desk.board.seen}
    assert "if-none-match" not in by_path["/old"]
    assert by_path["/a"]["if-none-match"] == '"1"'


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"half")])
def test_a_page_whose_bytes_are_lost_is_asked_for_unconditionally(desk: Desk, damage: object) -> None:
    desk.board.put("/a", FIRST)
    desk.get("/a")
    damage(raw_files(desk.workspace)[0])
    assert desk.get("/a").content == b"<p>first</p>"
    assert "if-none-match" not in desk.board.seen[-1].headers
    assert raw_files(desk.workspace)[0].read_bytes() == b"<p>first</p>"


def test_the_same_bytes_without_validators_are_unchanged_too(desk: Desk) -> None:
    desk.board.put("/a", html("same"), html("same"), html("other"))
    assert [desk.get("/a").is_unchanged for _ in range(3)] == [False, True, False]


def test_a_changed_page_replaces_what_is_known_and_keeps_the_old_bytes(desk: Desk) -> None:
    desk.board.put("/a", FIRST, Route(b"<p>second</p>", etag='"2"'))
    desk.get("/a")
    assert desk.get("/a").content == b"<p>second</p>"
    desk.get("/a")
    assert desk.board.seen[-1].headers["if-none-match"] == '"2"'
    assert len(raw_files(desk.workspace)) == 2


def test_an_unasked_not_modified_is_a_failure(desk: Desk) -> None:
    desk.board.put("/a", Route(status=304))
    with pytest.raises(FetchError, match="HTTP 304"):
        desk.get("/a")


@pytest.mark.parametrize(
    "etag",
    [
        pytest.param(b'"\x1b[31m"', id="a command for terminals"),
        pytest.param("\u00e9".encode(), id="not ASCII"),
        pytest.param(b'"' + b"x" * 5000 + b'"', id="endless"),
    ],
)
def test_a_validator_that_cannot_be_sent_back_is_not(desk: Desk, etag: bytes) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/\x1bhtml\r\nContent-Length: 1\r\nETag: "
    desk.board.put("/a", Route(raw=head + etag + b"\r\n\r\nx"))
    assert [desk.get("/a").is_unchanged for _ in range(2)] == [False, True]
    assert "if-none-match" not in desk.board.seen[-1].headers
    assert desk.get("/a").media_type == ""


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_gone_says_so(desk: Desk, status: int) -> None:
    desk.board.put("/a", Route(status=status))
    with pytest.raises(GoneError, match=rf"gone \({status}\)"):
        desk.get("/a")


@pytest.mark.parametrize(
    "route",
    [
        pytest.param(html("wait", "<title>Just a moment...</title>"), id="challenge"),
        pytest.param(html("<h1>Sign in</h1><form><input type=password></form>"), id="login"),
        pytest.param(Route(status=403), id="403"),
        pytest.param(Route(status=401), id="401"),
    ],
)
def test_a_blocked_page_is_never_a_page(desk: Desk, route: Route) -> None:
    desk.board.put("/a", route)
    with pytest.raises(FetchError, match="blocked: "):
        desk.get("/a")
    assert not (desk.workspace / "work" / "raw").exists()
