"""Promises 1, 2 and 6: a run killed at any moment leaves the published file whole; the next one is sound."""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from skillmatch.board import free_port
from tests.line import warm
from tests.line.boards import posting
from tests.line.desk import PEOPLE, answer, copied, night, run, stored, write_desk, write_lines, write_source
from tests.line.reader_here import read_here
from tests.line.stopping import halt_at

pytestmark = pytest.mark.enable_socket  # the desk's board

# A year later: "since 2015" has grown, and every text is read again.
SECOND_NIGHT = 365
# Small batches: at the kill some of them are stored, some are not.
SMALL_BATCHES = {"SKILLMATCH_DOCUMENT_BATCH": "2", "SKILLMATCH_REQUEST_BLOCK": "2"}
BOARD = """
kind = "request"
adapter = "page"
url = "http://127.0.0.1:{port}/"
[list]
item_selector = "a"
[http]
requests_per_second = 10
"""

# The source that differs from the first night, and one that does not.
TWO_SOURCES = ("people", "jobs")


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a run is killed, before which call of a function, and how many changes are left then."""

    module: str
    function: str
    at: int | str = 1  # the count of the call, or a word that it is called with
    sources: tuple[str, ...] = TWO_SOURCES
    left: tuple[int, ...] = (0,)


HANDED_OVER = Stage("skillmatch.store.publish", "prune")
# Reading the web board, other sources may or may not be loaded by then.
AMID_BOARD = Stage("skillmatch.fetch.fetcher:Fetcher", "get", 4, sources=(), left=(0, 1))
STAGES = [
    pytest.param(AMID_BOARD, id="collect: amid the web board"),
    pytest.param(Stage("skillmatch.store", "append", "marts/match_line"), id="rank: matches in, lines not"),
    pytest.param(HANDED_OVER, id="publish: pointed to, not in the ledger"),
]
# With `make soak`: each costs as much as a night.
FURTHER_STAGES = [
    pytest.param(
        Stage("skillmatch.store.merge", "append", "staging/duplicate_row", left=(1,)),
        id="load: inside a transaction",
    ),
    pytest.param(Stage("skillmatch.store", "load_ndjson", 15), id="interpret: third batch half in"),
    pytest.param(Stage("skillmatch.scoring", "score_block", 3), id="score: two blocks of three"),
    pytest.param(Stage("skillmatch.store.publish", "point_to"), id="publish: in place, not pointed to"),
]


@pytest.fixture(scope="module")
def boarded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small workspace with a web board after its first night."""
    workspace = write_desk(tmp_path_factory.mktemp("boarded") / "desk")
    settings = 'name = "desk"\nallow_loopback = true\ndemo_board = "board"\n'
    (workspace / "skillmatch.toml").write_text(settings, encoding="utf-8")
    write_source(workspace, "board", BOARD.format(port=free_port()))
    pages = {f"{number}.html": posting("Elm Bakery", number) for number in (1, 2, 3, 4)}
    pages["index.html"] = "".join(f'<a href="{name}">job</a>' for name in pages)
    (workspace / "board").mkdir()
    for name, page in pages.items():
        (workspace / "board" / name).write_text(page, encoding="utf-8")
    assert run(workspace).message.startswith("ok: 5 consultants, 6 requests, 30 matches; 11 new")
    return workspace


def second_night(workspace: Path) -> Path:
    """Return the workspace with one person changed, one gone and one new."""
    first, _, *others = PEOPLE
    new = {"id": "zoe-new", "name": "Zoe New", "skills": ["QuickBooks", "Exchange Server"], "rate": 70}
    write_lines(workspace / "inbox/people.jsonl", [first | {"skills": ["Outlook"]}, *others, new])
    return workspace


@contextmanager
def halted(workspace: Path, stage: Stage) -> Iterator[ForkServerProcess]:
    """Start the second night's run and hand it out as it stands still at a stage; killed at the end."""
    asked = ["run", "--workspace", str(workspace), "--as-of", night(SECOND_NIGHT).isoformat()]
    asked += [f"--source={source_id}" for source_id in stage.sources]
    heard, told = Pipe()
    halt = halt_at, (stage.module, stage.function, stage.at, told)
    # Children that parse are left to the stage at which there are some.
    before = (halt,) if stage == AMID_BOARD else (halt, (read_here, ()))
    with TemporaryDirectory() as folder:
        with pytest.MonkeyPatch.context() as patch:
            for name, value in SMALL_BATCHES.items():
                patch.setenv(name, value)
            process = warm.started(*asked, folder=folder, before=before)
        told.close()
        try:
            assert heard.poll(120)
            assert heard.recv() == "halted"
            yield process
        finally:
            process.kill()
            process.join()


def assert_whole(workspace: Path) -> None:
    """See that what is published can be read and is what its manifest says."""
    file = (workspace / "published/current.duckdb").resolve()
    told = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    assert hashlib.sha256(file.read_bytes()).hexdigest() == told["sha256"]
    matches = answer(workspace, "select count(*) from api.matches")
    assert matches == [(told["row_counts"]["match"],)]


@pytest.fixture(scope="module")
def undisturbed(boarded: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the content hash of the second night's run that nobody disturbs, in a workspace of its own."""
    workspace = second_night(copied(boarded, tmp_path_factory.mktemp("undisturbed") / "desk"))
    verdict = run(workspace, SECOND_NIGHT)
    assert verdict.message.startswith("ok: 5 consultants, 6 requests, 30 matches; ")
    assert verdict.message.endswith("; 1 new, 1 changed, 1 closed, 0 quarantined")
    return verdict.content_hash


@pytest.mark.parametrize("stage", FURTHER_STAGES if os.environ.get("SOAK") else STAGES)
def test_rerun_after_a_kill_publishes_what_an_undisturbed_run_does(boarded, undisturbed, tmp_path, stage):
    workspace = second_night(copied(boarded, tmp_path / "desk"))
    before = answer(workspace, "select count(*), sum(score) from api.matches")

    with halted(workspace, stage) as process:
        assert_whole(workspace)
        process.kill()
        process.join()
        assert process.exitcode == -9
    assert_whole(workspace)
    is_as_before = answer(workspace, "select count(*), sum(score) from api.matches") == before
    assert is_as_before == (stage != HANDED_OVER)

    rerun = run(workspace, SECOND_NIGHT, stage.sources)
    assert (rerun.outcome, rerun.content_hash) == ("ok", undisturbed)
    told = [f"{left} new, {left} changed, {left} closed, 0 quarantined" for left in stage.left]
    assert rerun.message.split("; ")[1] in told
    assert_whole(workspace)
    outcomes = stored(workspace, "select outcome from run order by started_at")
    killed = "ok" if stage == HANDED_OVER else "abandoned"
    assert outcomes == [("ok",), (killed,), ("ok",)]
    ended = stored(
        workspace, "select finished_at is not null, published_file != '' from run order by started_at"
    )
    assert ended == [(True, True), (True, stage == HANDED_OVER), (True, True)]
    assert list((workspace / "work/staging").rglob("*.ndjson")) == []
    assert list((workspace / "published").glob(".tmp-*")) == []


def test_while_a_run_writes_others_read_and_a_second_run_is_refused(desk):
    with halted(desk, Stage("skillmatch.scoring", "score_block", sources=())) as process:
        asked = warm.ended("matches", "--workspace", str(desk), "--request", "books", "--format", "json")
        second = warm.ended("run", "--workspace", str(desk))
    assert asked.returncode == 0
    assert {row["consultant_id"] for row in json.loads(asked.stdout)} == {"ann", "bob", "cyd", "dov", "eve"}
    assert second.returncode == 75
    assert second.stderr.decode() == (
        f"skillmatch: another run (pid {process.pid}) holds {desk}/work/run.lock; wait for it or end it\n"
    )
    assert second.stdout == b""
