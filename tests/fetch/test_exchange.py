import gzip

import pytest

from skillmatch.errors import FetchError
from skillmatch.fetch.address import access_to, checked_target
from skillmatch.fetch.exchange import Question, exchange
from skillmatch.fetch.page import OverdueError, PassingError
from tests.loopback import Board, Route, zipped

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "127.0.0.2", "::1"])

HERE = ("127.0.0.1",)


def ask(board: Board, path: str, addresses: tuple[str, ...] = HERE, seconds: float = 5.0) -> bytes:
    url = board.url(path, "jobs.example.org")
    target = checked_target(url, access_to(url, ("jobs.example.org",), 1.0, 1e9))
    return exchange(target, addresses, Question({"Accept-Encoding": "gzip"}, seconds)).body


def test_the_connection_goes_to_the_given_address_and_the_host_stays_the_urls(board: Board) -> None:
    board.put("/a?b=1", Route(b"here"))
    assert ask(board, "/a?b=1") == b"here"
    assert board.seen[0].headers["host"] == f"jobs.example.org:{board.port}"


def test_the_next_address_is_asked_when_one_takes_no_connection(board: Board) -> None:
    board.put("/a", Route(b"here"))
    assert ask(board, "/a", ("127.0.0.2", "127.0.0.1")) == b"here"


def test_a_host_that_takes_no_connection_is_a_passing_failure(board: Board) -> None:
    with pytest.raises(PassingError, match="connection failed"):
        ask(board, "/a", ("127.0.0.2",))


def test_a_host_without_an_address_is_a_passing_failure(board: Board) -> None:
    with pytest.raises(PassingError, match="no address"):
        ask(board, "/a", ())


DRIPS = [
    # Half an hour of dripping: only a cut ends the test.
    pytest.param(Route(b"x" * 90_000, drip_seconds=0.02), id="body"),
    pytest.param(Route(b"x" * 90_000, drip_seconds=0.02, has_length=False), id="body without a length"),
    pytest.param(Route(b"x", drip_seconds=0.02, drip_headers=True), id="headers"),
    pytest.param(
        Route(gzip.compress(bytes(range(256))), headers={"Content-Encoding": "gzip"}, drip_seconds=0.02),
        id="gzip body",
    ),
]


@pytest.mark.parametrize("route", DRIPS)
def test_a_dripping_server_is_cut_at_the_deadline(board: Board, route: Route) -> None:
    board.put("/slow", route)
    with pytest.raises(OverdueError, match="no complete answer in time"):
        ask(board, "/slow", seconds=0.2)


def test_a_body_shorter_than_declared_is_a_passing_failure(board: Board) -> None:
    board.put("/short", Route(b"half", headers={"Content-Length": "8"}, has_length=False))
    with pytest.raises(PassingError, match="connection failed"):
        ask(board, "/short")


def test_a_gzip_body_cut_short_is_a_passing_failure_although_its_length_fits(board: Board) -> None:
    board.put("/cut", zipped(b"Exchange " * 1000, cut=10))
    with pytest.raises(PassingError, match="cut off"):
        ask(board, "/cut")


def test_a_bomb_is_refused(board: Board) -> None:
    board.put("/bomb", zipped(bytes(3_000_000)))
    with pytest.raises(FetchError, match=r"jobs\.example\.org.*100 times"):
        ask(board, "/bomb")


def test_a_body_declared_too_long_is_refused_before_it_is_read(board: Board) -> None:
    board.put("/long", Route(b"x", headers={"Content-Length": str(6 * 1024**2)}, has_length=False))
    with pytest.raises(FetchError, match="over 5242880 bytes"):
        ask(board, "/long")


def test_the_body_of_a_failure_is_not_read(board: Board) -> None:
    board.put("/no", Route(b"x" * 100, status=500, drip_seconds=0.02))
    assert ask(board, "/no") == b""


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"\x00\xff" * 100, id="noise"),
        pytest.param(b"HTTP/1.1 abc OK\r\n\r\n", id="status is no number"),
        pytest.param(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n", id="500 headers"),
        pytest.param(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n", id="endless header"),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx", id="two lengths"
        ),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\nx", id="vast length"),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx", id="broken chunks"),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", id="cut chunks"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", id="cut body"),
    ],
)
def test_a_malformed_answer_is_one_failure_of_ours(board: Board, raw: bytes) -> None:
    board.put("/a", Route(raw=raw))
    with pytest.raises(FetchError) as failure:
        ask(board, "/a")
    assert "\n" not in str(failure.value)
