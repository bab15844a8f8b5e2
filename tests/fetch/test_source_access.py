"""Headers and secrets of a source go to its own host and to nobody else: promise 7."""

from collections.abc import Iterator

import pytest

from skillmatch import limits
from skillmatch.errors import FetchError
from skillmatch.fetch.source_access import access_of
from skillmatch.settings import secret
from skillmatch.sources import parse_source
from tests.fetch.conftest import Desk
from tests.loopback import Board, Route, serving

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

SOURCE = """
kind = "request"
adapter = "json_api"
url = "{url}"
[http]
allowed_hosts = ["127.0.0.1", "localhost"]
headers = {{ Accept = "application/json" }}
secrets = {{ authorization = "BOARD_API_KEY" }}
"""
KEY = "sesame-4711"


@pytest.fixture
def keyed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return a desk whose source sends a key to its board; both names of the board are allowed."""
    monkeypatch.setenv("BOARD_API_KEY", f"{KEY}\n")
    source = parse_source(SOURCE.format(url=desk.board.url("/api")), "keyed.toml")
    desk.access = access_of(source, desk.time.now + 1200, secret)
    return desk.with_manners(resolve=lambda host, port: ("127.0.0.1",))


@pytest.fixture
def other() -> Iterator[Board]:
    with serving() as running:
        yield running


def keys(board: Board) -> list[tuple[str, str]]:
    """Return who was asked for what with which key."""
    return [(seen.path, seen.headers.get("authorization", "")) for seen in board.seen]


def redirect(location: str) -> Route:
    return Route(status=302, headers={"Location": location})


def test_the_key_goes_with_each_request_to_the_home_but_not_for_robots(keyed: Desk) -> None:
    keyed.board.put("/api", redirect("/api/v2"))
    keyed.board.put("/api/v2", Route(b"[]"))
    keyed.get("/api")
    assert keys(keyed.board) == [("/robots.txt", ""), ("/api", KEY), ("/api/v2", KEY)]
    assert keyed.board.seen[-1].headers["accept"] == "application/json"


def test_a_redirect_to_another_name_takes_no_key_along_nor_back(keyed: Desk) -> None:
    keyed.board.put("/api", redirect(keyed.board.url("/there", "localhost")))
    keyed.board.put("/there", redirect(keyed.board.url("/back")))
    keyed.board.put("/back", Route(b"[]"))
    keyed.get("/api")
    assert [key for key in keys(keyed.board) if key[0] != "/robots.txt"] == [
        ("/api", KEY),
        ("/there", ""),
        ("/back", ""),
    ]


def test_a_page_of_another_allowed_host_is_asked_for_without_the_key(keyed: Desk) -> None:
    keyed.board.put("/a", Route(b"[]"))
    keyed.get("/a", "localhost")
    assert ("/a", "") in keys(keyed.board)


def test_another_port_or_scheme_is_not_the_home(keyed: Desk, other: Board) -> None:
    both = keyed.with_access(ports=frozenset({keyed.board.port, other.port}))
    both.board.put("/api", redirect(other.url("/there")))
    other.put("/there", Route(b"[]"))
    both.get("/api")
    assert keys(other) == [("/robots.txt", ""), ("/there", "")]
    secure = keyed.with_access(home=keyed.access.home.replace("http:", "https:"))
    secure.board.put("/plain", Route(b"[]"))
    secure.get("/plain")
    assert ("/plain", "") in keys(keyed.board)


def test_no_failure_quotes_the_key(keyed: Desk) -> None:
    broken = keyed.with_access(headers={"authorization": f"{KEY}\r\nX-Other: 1"})
    with pytest.raises(FetchError) as failure:
        broken.get("/api")
    assert KEY not in str(failure.value)
    assert KEY not in repr(keyed.access)
    assert not [seen for seen in keyed.board.seen if seen.path == "/api"]


def test_nothing_on_disk_holds_the_key(keyed: Desk) -> None:
    keyed.board.put("/api", Route(b"[]"))
    keyed.get("/api")
    written = [path.read_bytes() for path in keyed.workspace.rglob("*") if path.is_file()]
    assert written
    assert not [content for content in written if KEY.encode() in content]


@pytest.mark.parametrize(
    ("adapter", "more", "decoded_bytes"),
    [
        pytest.param("json_api", "", limits.API_DECODED_BYTES, id="API"),
        pytest.param("feed", "", limits.API_DECODED_BYTES, id="feed"),
        pytest.param("page", '[list]\nitem_selector = "a"', limits.DECODED_BYTES, id="page"),
    ],
)
def test_an_api_may_answer_at_twice_the_length_of_a_page(adapter: str, more: str, decoded_bytes: int) -> None:
    text = f'kind = "request"\nadapter = "{adapter}"\nurl = "https://jobs.example.org/"\n{more}'
    assert access_of(parse_source(text, "x.toml"), 1e9, secret).decoded_bytes == decoded_bytes


def test_named_urls_give_their_ports_and_the_first_one_is_the_home() -> None:
    text = """
        kind = "request"
        adapter = "page"
        [list]
        urls = ["https://a.example.org:8443/1", "https://b.example.org:9443/2"]
    """
    access = access_of(parse_source(text, "x.toml"), 1e9, secret)
    assert access.hosts == {"a.example.org", "b.example.org"}
    assert access.ports == {80, 443, 8443, 9443}
    assert access.home == "https://a.example.org:8443"
