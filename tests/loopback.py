"""A web server on 127.0.0.1 for tests: routes are set by the test, and every request is kept to look at.

A route at "name/path" is for requests whose Host is that name, one at "/path" for all others.
"""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True, slots=True)
class Seen:
    """One request as it came in."""

    path: str
    headers: dict[str, str]  # names in small letters


@dataclass(frozen=True, slots=True)
class Route:
    """What to answer; a path with several routes gives them one after the other, the last one for ever."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    drip_seconds: float = 0.0  # pause after each byte of the body
    pause_seconds: float = 0.0  # before anything is sent
    until: threading.Event | None = None  # the body drips no longer than until this is set
    drip_headers: bool = False  # send the header lines with that pause too
    has_length: bool = True
    etag: str = ""  # answered with 304 when the client names it
    raw: bytes = b""  # sent instead of a well-formed answer


@dataclass(slots=True)
class Board:
    """A running server: its address, its routes, and what it was asked."""

    port: int
    routes: dict[str, list[Route]]
    seen: list[Seen] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """Return the URL of a path on this server."""
        return f"http://{host}:{self.port}{path}"

    def put(self, path: str, *routes: Route) -> None:
        """Answer a path with these routes from now on."""
        self.routes[path] = list(routes)

    def next_route(self, path: str, host: str) -> Route:
        """Return the route for the next request of a path under a name."""
        name = host.partition(":")[0]
        routes = self.routes.get(f"{name}{path}") or self.routes.get(path, [Route(status=404)])
        return routes.pop(0) if len(routes) > 1 else routes[0]

    def paths(self) -> list[str]:
        """Return the paths asked for so far, robots.txt left out."""
        return [seen.path for seen in self.seen if seen.path != "/robots.txt"]


def html(body: str, head: str = "") -> Route:
    """Return a route to a small page."""
    page = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return Route(page.encode(), headers={"Content-Type": "text/html; charset=utf-8"})


def zipped(content: bytes, cut: int = 0) -> Route:
    """Return a route to a gzip body, the given number of bytes short, whose Content-Length still fits."""
    packed = gzip.compress(content, mtime=0)
    return Route(packed[: len(packed) - cut], headers={"Content-Encoding": "gzip"})


@contextmanager
def serving(routes: dict[str, Route] | None = None) -> Iterator[Board]:
    """Run a server until the end of the block."""
    board = Board(0, {path: [route] for path, route in (routes or {}).items()})

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            board.seen.append(Seen(self.path, {name.lower(): value for name, value in self.headers.items()}))
            _send(self, board.next_route(self.path, self.headers["Host"]))

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
            """Keep the test output quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.daemon_threads = True
    server.block_on_close = False
    board.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield board
    finally:
        server.shutdown()
        server.server_close()


def _send(request: BaseHTTPRequestHandler, route: Route) -> None:
    time.sleep(route.pause_seconds)
    if route.etag and request.headers.get("If-None-Match") == route.etag:
        request.send_response(304)
        request.end_headers()
        return
    if route.raw:
        request.wfile.write(route.raw)
        request.close_connection = True
        return
    request.send_response(route.status)
    if route.etag:
        request.send_header("ETag", route.etag)
    if route.has_length:
        request.send_header("Content-Length", str(len(route.body)))
    for name, value in route.headers.items():
        request.send_header(name, value)
    try:
        _send_slowly(request, route)
    except OSError:
        request.close_connection = True  # the client had enough


def _send_slowly(request: BaseHTTPRequestHandler, route: Route) -> None:
    if route.drip_headers:
        for number in range(50):
            request.send_header(f"X-Drip-{number}", "drop")
            request.flush_headers()
            time.sleep(route.drip_seconds)
    request.end_headers()
    if not route.drip_seconds:
        request.wfile.write(route.body)
        return
    for byte in route.body:
        request.wfile.write(bytes([byte]))
        if not (route.until and route.until.is_set()):
            time.sleep(route.drip_seconds)
