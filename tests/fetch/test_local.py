import os
from pathlib import Path

import pytest

from skillmatch.errors import FetchError
from skillmatch.fetch import Page, read_files
from skillmatch.records import Reject


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    inbox = tmp_path / "ws" / "inbox"
    (inbox / "deep").mkdir(parents=True)
    (inbox / "b.jsonl").write_bytes(b"second")
    (inbox / "a.jsonl").write_bytes(b"first")
    (inbox / "deep" / "c.jsonl").write_bytes(b"third")
    (tmp_path / "secret.jsonl").write_bytes(b"secret")
    return tmp_path / "ws"


def read(workspace: Path, pattern: str, byte_limit: int = 100) -> list[tuple[str, str]]:
    found = list(read_files(workspace, pattern, byte_limit))
    return [
        (each.at, each.reason) if isinstance(each, Reject) else (each.locator, each.content.decode())
        for each in found
    ]


@pytest.mark.parametrize(
    ("pattern", "locators"),
    [
        ("inbox/*.jsonl", ["inbox/a.jsonl", "inbox/b.jsonl"]),
        ("inbox/**/*.jsonl", ["inbox/a.jsonl", "inbox/b.jsonl", "inbox/deep/c.jsonl"]),
        ("inbox/b.jsonl", ["inbox/b.jsonl"]),
        ("inbox/*", ["inbox/a.jsonl", "inbox/b.jsonl"]),
        ("inbox/*.csv", []),
        ("nowhere/*", []),
    ],
)
def test_files_come_sorted_and_relative_to_the_workspace(
    workspace: Path, pattern: str, locators: list[str]
) -> None:
    assert [locator for locator, _ in read(workspace, pattern)] == locators


@pytest.mark.parametrize("pattern", ["/etc/passwd", "../secret.jsonl", "inbox/../../secret.jsonl", ""])
def test_a_pattern_that_leads_out_of_the_workspace_is_refused(workspace: Path, pattern: str) -> None:
    with pytest.raises(FetchError, match="refused"):
        read(workspace, pattern)


def test_a_link_out_of_the_workspace_is_refused_and_the_others_are_read(workspace: Path) -> None:
    (workspace / "inbox" / "aa.jsonl").symlink_to(workspace.parent / "secret.jsonl")
    assert read(workspace, "inbox/*.jsonl") == [
        ("inbox/a.jsonl", "first"),
        ("inbox/aa.jsonl", "refused: it leads out of the workspace"),
        ("inbox/b.jsonl", "second"),
    ]


def test_a_linked_folder_outside_is_refused(workspace: Path) -> None:
    (workspace / "inbox" / "up").symlink_to(workspace.parent)
    assert read(workspace, "inbox/up/*.jsonl") == [
        ("inbox/up/secret.jsonl", "refused: it leads out of the workspace")
    ]


def test_a_link_within_the_workspace_is_read(workspace: Path) -> None:
    (workspace / "inbox" / "aa.jsonl").symlink_to(workspace / "inbox" / "b.jsonl")
    assert ("inbox/aa.jsonl", "second") in read(workspace, "inbox/*.jsonl")


def test_a_dangling_link_and_a_pipe_hold_nobody(workspace: Path) -> None:
    (workspace / "inbox" / "x.jsonl").symlink_to("nowhere")
    os.mkfifo(workspace / "inbox" / "y.jsonl")
    assert read(workspace, "inbox/[xy].jsonl") == [
        ("inbox/x.jsonl", "No such file or directory"),
        ("inbox/y.jsonl", "refused: not an ordinary file"),
    ]


def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_read(workspace: Path) -> None:
    assert read(workspace, "inbox/*.jsonl", byte_limit=5) == [
        ("inbox/a.jsonl", "first"),
        ("inbox/b.jsonl", "refused: over 5 bytes; split it"),
    ]


def test_a_file_is_kept_in_the_raw_store_and_known_again(workspace: Path) -> None:
    def is_unchanged() -> bool:
        (page,) = read_files(workspace, "inbox/a.jsonl", 100)
        assert isinstance(page, Page)
        assert (workspace / "work" / "raw" / page.content_hash[:2] / page.content_hash).is_file()
        return page.is_unchanged

    assert [is_unchanged(), is_unchanged()] == [False, True]
    (workspace / "inbox" / "a.jsonl").write_bytes(b"new")
    assert not is_unchanged()


def test_a_link_to_itself_is_refused_and_the_others_are_read(workspace: Path) -> None:
    (workspace / "inbox" / "c.jsonl").symlink_to("c.jsonl")
    told = dict(read(workspace, "inbox/*.jsonl"))
    assert (told["inbox/a.jsonl"], told["inbox/b.jsonl"]) == ("first", "second")
    assert "leads back to itself" in told["inbox/c.jsonl"]


def test_a_name_that_is_not_utf_8_is_read_and_told_escaped(workspace: Path) -> None:
    Path(os.fsdecode(os.fsencode(workspace) + b"/inbox/\xff.jsonl")).write_bytes(b"third")
    assert ("inbox/\\udcff.jsonl", "third") in read(workspace, "inbox/*.jsonl")
