"""One GET to one checked address: the connection goes there and nowhere else, and ends at its deadline."""

import socket
import threading
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field

import requests  # noqa: TID251 - this is the network door
from requests.adapters import HTTPAdapter  # noqa: TID251 - this is the network door
from urllib3 import HTTPConnectionPool, HTTPResponse, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from skillmatch import limits
from skillmatch.errors import FetchError
from skillmatch.fetch.address import DEFAULT_PORTS, Target, shown
from skillmatch.fetch.body import read_body, read_start
from skillmatch.fetch.page import OverdueError, PassingError

PIECE_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Question:
    """How to ask: with which headers, within what time, and how much of the body to take."""

    headers: Mapping[str, str] = field(repr=False)
    seconds: float
    decoded_bytes: int = limits.DECODED_BYTES
    is_start_enough: bool = False  # a longer body is not refused, its rest stays unread


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said to one GET; the body is read for status 200 only."""

    status: int
    headers: Mapping[str, str]  # names in any case
    body: bytes


class Deadline:
    """Cuts the connections it watches when its seconds are over, whatever the server does meanwhile."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.is_over = False
        self._lock = threading.Lock()
        self._watched: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> "Deadline":
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        # Waits for a cut that is under way: a closed socket's number may soon be another's.
        with self._lock:
            for connection in self._watched:
                connection.close()
            self._watched.clear()

    def watch(self, connection: socket.socket) -> None:
        """Cut this connection too when the time is over."""
        with self._lock:
            # A second handle: TLS takes the first one away before its handshake, which may drip as well.
            self._watched.append(connection.dup())
        if self.is_over:
            self._cut()

    def _cut(self) -> None:
        self.is_over = True
        with self._lock:
            for connection in self._watched:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue  # closed by the other side already


class PinnedAdapter(HTTPAdapter):
    """Sends a request to one address; host name, TLS name and certificate check stay those of the URL."""

    def __init__(self, target: Target, address: str, deadline: Deadline) -> None:
        super().__init__(pool_connections=1, pool_maxsize=1)
        self._pool = _pool(target, address)
        self._pool.ConnectionCls = _watched_connections(deadline)[target.scheme]

    def get_connection_with_tls_context(self, *_: object, **__: object) -> HTTPConnectionPool:
        """Return the pool whose connections go to the checked address, whatever name the URL has."""
        return self._pool

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()
        super().close()


def exchange(target: Target, addresses: tuple[str, ...], question: Question) -> Answer:
    """Return the answer of the first address that gives a whole one, all within the question's seconds."""
    answer: Answer | str = "the host has no address"
    with Deadline(question.seconds) as deadline:
        for address in addresses:
            answer = _ask(target, address, question, deadline)
            # A body without a declared length looks complete when the deadline cuts it.
            if deadline.is_over:
                raise OverdueError("no complete answer in time")
            if isinstance(answer, Answer):
                return answer
    raise PassingError(str(answer))


def _ask(target: Target, address: str, question: Question, deadline: Deadline) -> Answer | str:
    """Return the answer of one address, or in a few words why there is none."""
    adapter = PinnedAdapter(target, address, deadline)
    timeout = (min(limits.CONNECT_SECONDS, deadline.seconds), deadline.seconds)
    try:
        with closing(adapter.send(_request(target, question), stream=True, timeout=timeout)) as response:
            return _answer(response, question)
    except requests.ConnectTimeout:
        return f"no connection within {limits.CONNECT_SECONDS} s"
    except (requests.RequestException, HTTPError, OSError) as error:
        return f"connection failed ({type(error).__name__})"
    except PassingError as error:
        return str(error)
    except FetchError as error:
        raise FetchError(f"{shown(target.url)}: refused: {error}") from None
    finally:
        adapter.close()


def _request(target: Target, question: Question) -> requests.PreparedRequest:
    headers = {**question.headers, "Host": _host_header(target)}
    try:
        return requests.Request("GET", target.url, headers).prepare()
    except (requests.RequestException, UnicodeError) as error:
        # Its own words would quote a header, which may be a secret.
        raise FetchError(f"not a request that can be sent ({type(error).__name__})") from None


def _answer(response: requests.Response, question: Question) -> Answer:
    """Return status and headers, and for status 200 the body within its limits."""
    if response.status_code != 200:
        return Answer(response.status_code, response.headers, b"")
    raw: HTTPResponse = response.raw
    pieces = raw.stream(PIECE_BYTES, decode_content=False)
    encoding = response.headers.get("Content-Encoding", "")
    if question.is_start_enough:
        return Answer(200, response.headers, read_start(pieces, encoding, question.decoded_bytes))
    declared = response.headers.get("Content-Length", "")
    if declared.isdecimal() and int(declared[:12]) > limits.RAW_BYTES:
        raise FetchError(f"body is over {limits.RAW_BYTES} bytes")
    return Answer(200, response.headers, read_body(pieces, encoding, question.decoded_bytes))


def _pool(target: Target, address: str) -> HTTPConnectionPool:
    if target.scheme == "http":
        return HTTPConnectionPool(address, target.port)
    return HTTPSConnectionPool(address, target.port, server_hostname=target.host, assert_hostname=target.host)


def _watched_connections(deadline: Deadline) -> dict[str, type[HTTPConnection]]:
    """Return the connection classes, by scheme, that put each new connection under the deadline."""

    class PlainConnection(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            connection = super()._new_conn()
            deadline.watch(connection)
            return connection

    class TlsConnection(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            connection = super()._new_conn()
            deadline.watch(connection)
            return connection

    return {"http": PlainConnection, "https": TlsConnection}


def _host_header(target: Target) -> str:
    origin = target.origin.removeprefix(f"{target.scheme}://")
    return origin.removesuffix(f":{DEFAULT_PORTS[target.scheme]}")
