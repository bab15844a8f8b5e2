"""Raw bytes that are whole or not there, known again cheaply, and deleted when nobody needs them."""

import hashlib
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from skillmatch.fetch.raw_store import RawStore, Validators, prune_raw
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


def test_stored_bytes_are_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = RawStore(Paths(tmp_path))
    store.add(b"a posting")
    monkeypatch.delattr(Path, "read_bytes")
    store.add(b"a posting")


def test_damage_that_keeps_the_size_is_mended_once_it_was_read(tmp_path: Path) -> None:
    store = RawStore(Paths(tmp_path))
    name = store.add(b"a posting")
    (tmp_path / "work" / "raw" / name[:2] / name).write_bytes(b"a pasting")
    assert store.read(name) is None
    store.add(b"a posting")
    assert store.read(name) == b"a posting"


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


KEEP_ADDING = """
import sys
from pathlib import Path
from skillmatch.fetch.raw_store import RawStore
from skillmatch.paths import Paths
store = RawStore(Paths(Path(sys.argv[1])))
for number in range(100_000):
    store.add(b"%d " % number * 50_000)
    print(number, flush=True)
"""


def test_bytes_are_whole_after_a_kill_in_the_middle_of_writing(tmp_path: Path) -> None:
    writing = subprocess.Popen([sys.executable, "-c", KEEP_ADDING, str(tmp_path)], stdout=subprocess.PIPE)
    assert writing.stdout
    for _ in range(5):
        writing.stdout.readline()
    writing.kill()
    writing.communicate()
    kept = [path for path in (tmp_path / "work" / "raw").rglob("*") if len(path.name) == 64]
    assert len(kept) >= 5
    assert all(hashlib.sha256(path.read_bytes()).hexdigest() == path.name for path in kept)


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b'{"url": "x"}', b'{"unknown": 1}', b"\xff\xfe"])
def test_a_damaged_memory_counts_as_none(tmp_path: Path, damaged: bytes) -> None:
    store = RawStore(Paths(tmp_path))
    store.remember(KNOWN)
    next((tmp_path / "work" / "http").iterdir()).write_bytes(damaged)
    assert store.last_seen(KNOWN.url) is None


# Retention

NOW = datetime(2026, 3, 2, 4, 15, tzinfo=UTC)


def stored(folder: Path, url: str, content: bytes, age: timedelta) -> str:
    """Store what a URL gave as if it was done some time before NOW, and return the hash."""
    store, before = RawStore(Paths(folder)), set(files(folder))
    name = store.add(content)
    store.remember(Validators(url, name, "text/html", url))
    for path in set(files(folder)) - before:
        os.utime(folder / path, times=((NOW - age).timestamp(),) * 2)
    return name


def test_bytes_that_nobody_refers_to_go_when_they_are_old_enough(tmp_path: Path) -> None:
    used = stored(tmp_path, "https://jobs.example.org/1", b"used", timedelta(days=100))
    old = stored(tmp_path, "https://jobs.example.org/2", b"old", timedelta(days=91))
    young = stored(tmp_path, "https://jobs.example.org/3", b"young", timedelta(days=89))
    store = RawStore(Paths(tmp_path))
    assert prune_raw(Paths(tmp_path), {used}, NOW - timedelta(days=90)) == 2
    assert [store.read(name) for name in (used, old, young)] == [b"used", None, b"young"]
    seen = [store.last_seen(f"https://jobs.example.org/{number}") for number in (1, 2, 3)]
    assert [known is not None for known in seen] == [True, False, True]
    assert prune_raw(Paths(tmp_path), {used}, NOW - timedelta(days=90)) == 0


def test_what_a_killed_run_left_half_written_goes_too(tmp_path: Path) -> None:
    stored(tmp_path, "https://jobs.example.org/1", b"used", timedelta(days=100))
    for folder in ("raw/ab", "http"):
        (tmp_path / "work" / folder).mkdir(exist_ok=True)
        (tmp_path / "work" / folder / ".new-x1").write_bytes(b"half")
        os.utime(tmp_path / "work" / folder / ".new-x1", (0, 0))
    prune_raw(Paths(tmp_path), (), NOW - timedelta(days=90))
    assert files(tmp_path) == []


def test_a_prune_cut_short_leaves_no_url_that_counts_on_deleted_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        stored(tmp_path, f"https://jobs.example.org/{number}", b"%d" % number, timedelta(days=100))
    unlink, deleted = Path.unlink, list[Path]()

    def cut_short(path: Path, missing_ok: bool = False) -> None:
        if len(deleted) == 4:
            raise KeyboardInterrupt
        deleted.append(path)
        unlink(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", cut_short)
        with pytest.raises(KeyboardInterrupt):
            prune_raw(Paths(tmp_path), (), NOW)
    assert not list((tmp_path / "work" / "http").iterdir())
    assert prune_raw(Paths(tmp_path), (), NOW) == 2
    assert files(tmp_path) == []


def test_a_workspace_without_raw_bytes_has_nothing_to_prune(tmp_path: Path) -> None:
    assert prune_raw(Paths(tmp_path), (), NOW) == 0
