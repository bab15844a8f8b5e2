"""A run that the machine breaks ends in one line and exit code 1; the ledger says so if it still can."""

import resource
from pathlib import Path
from subprocess import CompletedProcess

import duckdb
import pytest

from skillmatch import steps, store
from skillmatch.errors import SkillmatchError
from skillmatch.paths import Paths
from skillmatch.records import RunTicket
from tests.line import warm
from tests.line.desk import PEOPLE, night, run, stored, write_lines

NEXT = ("--as-of", "2026-03-03T04:15:00Z")


def ended(desk: Path, *before: warm.Before) -> CompletedProcess[bytes]:
    """Return how the next night's run ended in a process of its own."""
    return warm.ended("run", "--workspace", str(desk), *NEXT, before=before)


def assert_one_line(done: CompletedProcess[bytes], code: int = 1) -> None:
    assert done.returncode == code, done.stderr
    assert done.stdout == b""
    assert done.stderr.startswith(b"skillmatch: ")
    assert done.stderr.count(b"\n") == 1


def many_people(desk: Path) -> None:
    """Give everybody a text so long that the disk fills before the night is over."""
    text = "Words that ask for nothing. " * 1500
    rows = [{"id": f"n{number}", "name": f"N {number}", "text": f"{number} {text}"} for number in range(100)]
    write_lines(desk / "inbox/people.jsonl", [*PEOPLE, *rows])


def too_much(ticket: RunTicket) -> int:
    """Ask for more memory than there is, as a step of the line."""
    with store.open_work(Paths(Path(ticket.workspace) / "aside"), "9MB", threads=1) as con:
        return len(con.execute("select list(r order by -r) from range(9_000_000) as t(r)").fetchall())


def small_disk(most: int) -> warm.Before:
    """Return what `ulimit -f` does: no file of the process grows over so many bytes."""
    return resource.setrlimit, (resource.RLIMIT_FSIZE, (most, most))


def test_too_little_memory_is_one_line_in_the_ledger(desk, monkeypatch):
    before = (desk / "published/current.duckdb").readlink()
    monkeypatch.setattr(steps, "rank", too_much)
    with pytest.raises(SkillmatchError, match="Out of Memory Error: "):
        run(desk, 1)
    assert (desk / "published/current.duckdb").readlink() == before
    [message] = stored(desk, "select message from run order by started_at desc limit 1")[0]
    assert str(message).startswith("failed: Out of Memory Error: ")
    assert "Possible solutions" not in str(message)


def test_full_disk_is_one_line_and_the_next_night_mends_it(desk):
    before = (desk / "published/current.duckdb").readlink()
    many_people(desk)
    assert_one_line(ended(desk, small_disk(3 * 2**20)))
    assert (desk / "published/current.duckdb").readlink() == before
    assert list((desk / "work/staging").rglob("*.ndjson")) == []
    assert run(desk, 2).message.startswith("ok: 105 consultants, ")


def test_damaged_work_file_is_refused_in_one_line(desk):
    file = desk / "work/work.duckdb"
    content = file.read_bytes()
    file.write_bytes(content[:12288] + b"\xff" * (len(content) - 12288))
    done = ended(desk)
    assert_one_line(done, 3)
    assert done.stderr.endswith(b"; move the file away to start anew\n")


class BrokenError(Exception):
    """A bug."""


def broken(*_: object) -> None:
    raise BrokenError("ann@example.org")


def no_room(*_: object) -> None:
    raise duckdb.IOException("IO Error: no space left\nand more")


def test_first_error_is_the_one_raised_when_the_ledger_cannot_be_written_either(desk, monkeypatch):
    monkeypatch.setattr(steps, "rank", broken)
    monkeypatch.setattr(store, "finish_run", no_room)
    with pytest.raises(BrokenError):
        run(desk, 1)
    assert stored(desk, "select outcome from run order by started_at") == [("ok",), ("running",)]


def test_verdict_of_a_broken_run_says_that_the_ledger_could_not_be_written(desk, monkeypatch):
    monkeypatch.setattr(store, "finish_run", no_room)
    verdict = steps.fail(steps.begin(desk, night(1)), BrokenError("ann@example.org"))
    assert verdict.message == (
        "failed: BrokenError; the last published file stays; "
        "the ledger could not be written: IO Error: no space left"
    )


def test_broken_run_leaves_no_value_in_the_ledger_and_no_text_on_disk(desk, monkeypatch):
    monkeypatch.setattr(steps, "rank", broken)
    with pytest.raises(BrokenError):
        run(desk, 1)
    [message] = stored(desk, "select message from run order by started_at desc limit 1")[0]
    assert str(message).startswith("failed: BrokenError in test_breakdown.py line ")
    assert "ann@" not in Paths(desk).ledger_file.read_text(encoding="utf-8")
    assert list((Paths(desk).work / "staging").rglob("*.ndjson")) == []
