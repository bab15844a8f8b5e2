import hashlib
import os
from pathlib import Path

import pytest

from skillmatch.fetch.raw_store import RawStore, Validators
from skillmatch.paths import Paths

KNOWN = Validators("https://jobs.example.org/1", "ab" * 32, "text/html", "https://jobs.example.org/1", '"1"')


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_bytes_are_kept_once_under_their_hash(tmp_path: Path) -> None:
    store = RawStore(Paths(tmp_path))
    hashes = {store.add(b"a posting") for _ in range(3)}
    name = hashlib.sha256(b"a posting").hexdigest()
    assert hashes == {name}
    assert files(tmp_path) == [f"work/raw/{name[:2]}/{name}"]
    assert store.read(name) == b"a posting"


def test_stored_bytes_are_not_written_again(tmp_path: Path) -> None:
    store = RawStore(Paths(tmp_path))
    path = tmp_path / "work" / "raw"
    name = store.add(b"a posting")
    before = (path / name[:2] / name).stat()
    store.add(b"a posting")
    assert (path / name[:2] / name).stat().st_ino == before.st_ino


def test_missing_and_damaged_bytes_are_none(tmp_path: Path) -> None:
    store = RawStore(Paths(tmp_path))
    name = store.add(b"a posting")
    (tmp_path / "work" / "raw" / name[:2] / name).write_bytes(b"a post")
    assert store.read(name) is None
    assert store.read("0" * 64) is None
    store.add(b"a posting")
    assert store.read(name) == b"a posting"


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(descriptor: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="no space"):
        RawStore(Paths(tmp_path)).add(b"a posting")
    assert files(tmp_path) == []


def test_what_was_remembered_of_a_url_is_read_back(tmp_path: Path) -> None:
    store = RawStore(Paths(tmp_path))
    store.remember(KNOWN)
    assert store.last_seen(KNOWN.url) == KNOWN
    assert store.last_seen("https://jobs.example.org/2") is None
    name = hashlib.sha256(KNOWN.url.encode()).hexdigest()
    assert files(tmp_path) == [f"work/http/{name}.json"]


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b'{"url": "x"}', b'{"unknown": 1}', b"\xff\xfe"])
def test_a_damaged_memory_counts_as_none(tmp_path: Path, damaged: bytes) -> None:
    store = RawStore(Paths(tmp_path))
    store.remember(KNOWN)
    next((tmp_path / "work" / "http").iterdir()).write_bytes(damaged)
    assert store.last_seen(KNOWN.url) is None
