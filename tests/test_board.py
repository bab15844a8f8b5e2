"""The demo's loopback board."""

import os
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from socket import socket

import pytest

from skillmatch.board import board_for, free_port, serving
from skillmatch.errors import RefusedInputError, SkillmatchError
from skillmatch.settings import Settings

pytestmark = pytest.mark.enable_socket

BOARD_SOURCE = (
    'kind = "request"\nadapter = "page"\nurl = "http://127.0.0.1:{port}/"\n[list]\nitem_selector = "a"\n'
)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    desk = tmp_path / "desk"
    (desk / "board" / "jobs").mkdir(parents=True)
    (desk / "sources").mkdir()
    (desk / "board" / "index.html").write_text("<p>list</p>")
    (desk / "board" / "jobs" / "one.html").write_text("<p>Zoë</p>", encoding="utf-8")
    (desk / "board" / "robots.txt").write_text("User-agent: *\n")
    (desk / "skillmatch.toml").write_text("secret")
    return desk


@pytest.fixture
def port(workspace: Path) -> Iterator[int]:
    number = free_port()
    with serving(workspace, "board", number):
        yield number


def ask(port: int, path: str, headers: dict[str, str] | None = None) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", path, headers=headers or {})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


@pytest.mark.parametrize(
    ("path", "media_type", "body"),
    [
        ("/", "text/html; charset=utf-8", b"<p>list</p>"),
        ("/index.html", "text/html; charset=utf-8", b"<p>list</p>"),
        ("/jobs/one.html?from=list", "text/html; charset=utf-8", "<p>Zoë</p>".encode()),
        ("/robots.txt", "text/plain; charset=utf-8", b"User-agent: *\n"),
    ],
)
def test_a_page_is_sent_with_its_type_and_length(port: int, path: str, media_type: str, body: bytes) -> None:
    response, sent = ask(port, path)

    assert (response.status, sent) == (200, body)
    assert response.headers["Content-Type"] == media_type
    assert response.headers["Content-Length"] == str(len(body))


@pytest.mark.parametrize("sent_as", ["ETag", "Last-Modified"])
def test_an_unchanged_page_is_answered_with_304_and_no_body(port: int, sent_as: str) -> None:
    validator = ask(port, "/")[0].headers[sent_as]
    condition = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}[sent_as]

    response, body = ask(port, "/", {condition: validator})

    assert (response.status, body) == (304, b"")


def test_a_stale_etag_gets_the_page_even_with_a_matching_date(port: int) -> None:
    date = ask(port, "/")[0].headers["Last-Modified"]

    response, _ = ask(port, "/", {"If-None-Match": '"other"', "If-Modified-Since": date})

    assert response.status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../skillmatch.toml",
        "/%2e%2e/skillmatch.toml",
        "/jobs/..%2f..%2fskillmatch.toml",
        "//etc/passwd",
        "/jobs",
        "/nothing",
    ],
)
def test_nothing_but_the_boards_own_files_is_served(port: int, path: str) -> None:
    response, body = ask(port, path)

    assert response.status == 404
    assert b"secret" not in body


def test_a_link_out_of_the_folder_is_not_followed(workspace: Path) -> None:
    (workspace / "board" / "leak.txt").symlink_to(workspace / "skillmatch.toml")
    number = free_port()

    with serving(workspace, "board", number):
        assert ask(number, "/leak.txt")[0].status == 404


def test_the_server_listens_on_loopback_only_and_is_gone_afterwards(workspace: Path) -> None:
    number = free_port()
    with serving(workspace, "board", number):
        assert ask(number, "/")[0].status == 200

    with pytest.raises(ConnectionRefusedError):
        ask(number, "/")


def test_a_taken_port_is_told_in_one_line_with_the_file_to_mend(workspace: Path) -> None:
    with socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        number = holder.getsockname()[1]

        with pytest.raises(SkillmatchError, match=rf"sources/board.toml: .*127\.0\.0\.1:{number}") as told:
            serving(workspace, "board", number).__enter__()

    assert "\n" not in str(told.value)


@pytest.mark.parametrize("folder", ["nowhere", "..", "/"])
def test_a_board_folder_outside_the_workspace_is_refused(workspace: Path, folder: str) -> None:
    with pytest.raises(RefusedInputError, match="demo_board"):
        serving(workspace, folder, 0).__enter__()


def test_a_free_port_is_not_one_that_is_taken() -> None:
    first = free_port()
    with socket() as holder:
        holder.bind(("127.0.0.1", first))

        assert free_port() != first


def test_the_board_of_a_workspace_listens_where_its_page_source_points(workspace: Path) -> None:
    number = free_port()
    (workspace / "sources" / "board.toml").write_text(BOARD_SOURCE.format(port=number))
    (workspace / "sources" / "a-broken.toml").write_text("kind =")

    with board_for(workspace, Settings(demo_board="board")):
        assert ask(number, "/")[0].status == 200


@pytest.mark.parametrize("demo_board", ["", "board"])
def test_without_a_setting_or_a_page_source_nothing_is_served(workspace: Path, demo_board: str) -> None:
    number = free_port()
    if not demo_board:
        (workspace / "sources" / "board.toml").write_text(BOARD_SOURCE.format(port=number))

    with board_for(workspace, Settings(demo_board=demo_board)), pytest.raises(ConnectionRefusedError):
        ask(number, "/")


def test_the_last_change_of_the_file_is_the_date_that_is_sent(workspace: Path) -> None:
    os.utime(workspace / "board" / "index.html", (1_700_000_000, 1_700_000_000))
    number = free_port()

    with serving(workspace, "board", number):
        assert ask(number, "/")[0].headers["Last-Modified"] == "Tue, 14 Nov 2023 22:13:20 GMT"
