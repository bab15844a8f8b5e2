"""The demo's web board: a static server on 127.0.0.1 that lives as long as a run reads it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from email.message import Message
from email.utils import formatdate
from functools import partial
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import sample
from socket import socket
from threading import Thread
from urllib.parse import unquote, urlsplit

from skillmatch.errors import RefusedInputError, SkillmatchError
from skillmatch.settings import Settings
from skillmatch.sources import parse_source

LOOPBACK = "127.0.0.1"
# Likely free tomorrow too: below the ports of outgoing connections, outside 8000-9000 where Prefect's
# embedded server takes one at random.
QUIET_PORTS = range(10_000, 30_000)
MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".json": "application/json",
}


@dataclass(frozen=True, slots=True)
class BoardPage:
    """One file of the board as it is sent."""

    content: bytes
    media_type: str
    etag: str
    last_modified: str


def board_for(workspace: Path, settings: Settings) -> AbstractContextManager[None]:
    """Return a context in which the workspace's demo board is served, or one that does nothing."""
    port = _board_port(workspace) if settings.demo_board else None
    return nullcontext() if port is None else serving(workspace, settings.demo_board, port)


@contextmanager
def serving(workspace: Path, folder: str, port: int) -> Iterator[None]:
    """Serve the files of a workspace folder on 127.0.0.1 while the context lasts."""
    pages = read_pages(workspace, folder)
    server = _server(pages, port)
    # The default poll of half a second would be waited for at each end.
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def free_port() -> int:
    """Return a port of 127.0.0.1 that nobody listens on."""
    # Drawn, not the first: two workspaces made one after the other must be able to run at once.
    for port in sample(QUIET_PORTS, 50):
        with socket() as probe:
            try:
                probe.bind((LOOPBACK, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise SkillmatchError(f"no port of {LOOPBACK} is free; end a program that listens and try again")


def read_pages(workspace: Path, folder: str) -> dict[str, BoardPage]:
    """Return the board's pages by URL path; what is not in here cannot be asked for, so no path leads out."""
    root = (workspace / folder).resolve()
    if not root.is_dir() or not root.is_relative_to(workspace.resolve()):
        raise RefusedInputError(f"skillmatch.toml: demo_board: no folder '{folder}' in the workspace")
    inside = (file for file in root.rglob("*") if file.is_file() and file.resolve().is_relative_to(root))
    pages = {f"/{file.relative_to(root).as_posix()}": _page(file) for file in inside}
    starts = [path for path in pages if path.endswith("/index.html")]
    return pages | {path.removesuffix("index.html"): pages[path] for path in starts}


def _page(file: Path) -> BoardPage:
    content = file.read_bytes()
    return BoardPage(
        content=content,
        media_type=MEDIA_TYPES.get(file.suffix, "application/octet-stream"),
        etag=f'"{sha256(content).hexdigest()[:16]}"',
        last_modified=formatdate(file.stat().st_mtime, usegmt=True),
    )


def _board_port(workspace: Path) -> int | None:
    """Return the port of the first page source on this machine; a bad file is for the run to report."""
    for file in sorted((workspace / "sources").glob("*.toml")):
        try:
            source = parse_source(file.read_text(encoding="utf-8"), f"sources/{file.name}")
        except (RefusedInputError, UnicodeDecodeError):
            continue
        address = urlsplit(source.url or "")
        if address.hostname == LOOPBACK:
            return address.port or 80
    return None


def _server(pages: dict[str, BoardPage], port: int) -> ThreadingHTTPServer:
    """Return a server bound to the port, or say how to get it one."""
    try:
        return ThreadingHTTPServer((LOOPBACK, port), partial(_Reply, pages))
    except OSError as error:
        raise SkillmatchError(
            f"sources/board.toml: the demo board cannot listen on {LOOPBACK}:{port} ({error.strerror}); "
            "write another port into url"
        ) from error


def _is_current(page: BoardPage, headers: Message) -> bool:
    """Return whether the asker has this very page already."""
    known = headers.get("If-None-Match")
    if known is None:
        return headers.get("If-Modified-Since") == page.last_modified
    return page.etag in [tag.strip().removeprefix("W/") for tag in known.split(",")]


class _Reply(BaseHTTPRequestHandler):
    """The answer to one request; http.server wants a class here."""

    timeout = 10
    server_version = "demo-board"

    def __init__(self, pages: dict[str, BoardPage], *connection: object) -> None:
        self._pages = pages
        super().__init__(*connection)  # type: ignore[arg-type]  # passed through as http.server gives it

    def do_GET(self) -> None:
        """Answer with a page, 304 or 404."""
        page = self._pages.get(unquote(urlsplit(self.path).path))
        if page is None:
            self.send_error(HTTPStatus.NOT_FOUND)
        elif _is_current(page, self.headers):
            self._send_head(HTTPStatus.NOT_MODIFIED, page)
        else:
            self._send_head(HTTPStatus.OK, page)
            self.wfile.write(page.content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name http.server gives it
        """Say nothing: the run reports what it read."""

    def _send_head(self, status: HTTPStatus, page: BoardPage) -> None:
        self.send_response(status)
        self.send_header("ETag", page.etag)
        self.send_header("Last-Modified", page.last_modified)
        if status == HTTPStatus.OK:
            self.send_header("Content-Type", page.media_type)
            self.send_header("Content-Length", str(len(page.content)))
        self.end_headers()
