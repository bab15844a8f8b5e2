"""One GET to one checked address: the connection goes there and nowhere else, and ends at its deadline."""

import socket
import threading
from collections.abc import Mapping
from dataclasses import dataclass

import requests  # noqa: TID251 - this is the network door
from requests.adapters import HTTPAdapter  # noqa: TID251 - this is the network door
from urllib3 import HTTPConnectionPool, HTTPResponse, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from skillmatch import limits
from skillmatch.errors import FetchError
from skillmatch.fetch.address import DEFAULT_PORTS, Target, shown
from skillmatch.fetch.body import read_body
from skillmatch.fetch.page import PassingError

PIECE_BYTES = 64 * 1024


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
        self._watched: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> "Deadline":
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def watch(self, connection: socket.socket) -> None:
        """Cut this connection too when the time is over."""
        self._watched.append(connection)
        if self.is_over:
            self._cut()

    def _cut(self) -> None:
        self.is_over = True
        for connection in self._watched:
            try:
                # Not the TLS layer's own shutdown, which another thread is reading from.
                socket.socket.shutdown(connection, socket.SHUT_RDWR)
            except OSError:
                continue  # closed already


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


def exchange(
    target: Target, addresses: tuple[str, ...], headers: Mapping[str, str], seconds: float
) -> Answer:
    """Return the answer of the first address that gives a whole one, all within the given seconds."""
    answer: Answer | str = "the host has no address"
    with Deadline(seconds) as deadline:
        for address in addresses:
            answer = _ask(target, address, headers, deadline)
            # A body without a declared length looks complete when the deadline cuts it.
            if deadline.is_over:
                raise PassingError(f"no complete answer within {seconds:g} s")
            if isinstance(answer, Answer):
                return answer
    raise PassingError(str(answer))


def _ask(target: Target, address: str, headers: Mapping[str, str], deadline: Deadline) -> Answer | str:
    """Return the answer of one address, or in a few words why there is none."""
    adapter = PinnedAdapter(target, address, deadline)
    timeout = (min(limits.CONNECT_SECONDS, deadline.seconds), deadline.seconds)
    try:
        return _answer(adapter.send(_request(target, headers), stream=True, timeout=timeout))
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


def _request(target: Target, headers: Mapping[str, str]) -> requests.PreparedRequest:
    try:
        return requests.Request("GET", target.url, {**headers, "Host": _host_header(target)}).prepare()
    except (requests.RequestException, UnicodeError) as error:
        raise FetchError(f"not a request that can be sent ({type(error).__name__})") from None


def _answer(response: requests.Response) -> Answer:
    """Return status and headers, and for status 200 the body within its limits."""
    if response.status_code != 200:
        return Answer(response.status_code, response.headers, b"")
    declared = response.headers.get("Content-Length", "")
    if declared.isdecimal() and int(declared[:12]) > limits.RAW_BYTES:
        raise FetchError(f"body is over {limits.RAW_BYTES} bytes")
    raw: HTTPResponse = response.raw
    pieces = raw.stream(PIECE_BYTES, decode_content=False)
    return Answer(200, response.headers, read_body(pieces, response.headers.get("Content-Encoding", "")))


def _pool(target: Target, address: str) -> HTTPConnectionPool:
    if target.scheme == "http":
        return HTTPConnectionPool(address, target.port)
    return HTTPSConnectionPool(address, target.port, server_hostname=target.host, assert_hostname=target.host)


def _watched_connections(deadline: Deadline) -> dict[str, type[HTTPConnection]]:
    """Return the connection classes, by scheme, that put each new connection under the deadline."""

    class PlainConnection(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            deadline.watch(self.sock)

    class TlsConnection(HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            deadline.watch(self.sock)

    return {"http": PlainConnection, "https": TlsConnection}


def _host_header(target: Target) -> str:
    origin = target.origin.removeprefix(f"{target.scheme}://")
    return origin.removesuffix(f":{DEFAULT_PORTS[target.scheme]}")
