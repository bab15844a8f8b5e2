"""Promises 1, 2 and 6: a run killed at any moment leaves the published file whole; the next one is sound."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.line import stopping
from tests.line.desk import answer, copied, night, run, skillmatch, stored

pytestmark = pytest.mark.enable_socket  # the demo's board

# Small batches: at the kill some of them are stored, some are not.
SMALL_BATCHES = {"SKILLMATCH_DOCUMENT_BATCH": "20", "SKILLMATCH_REQUEST_BLOCK": "10"}

# The source that differs from the first night, and one that does not: the others would only take time.
TWO_SOURCES = ("bench", "crm-export")


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a run is killed, before the count-th call of a function, and how many changes are left then."""

    module: str
    function: str
    count: int = 1
    sources: tuple[str, ...] = TWO_SOURCES
    left: tuple[int, ...] = (0,)

    @property
    def place(self) -> tuple[str, str, str]:
        """Return the place as the halting process wants it."""
        return self.module, self.function, str(self.count)


HANDED_OVER = Stage("skillmatch.store.publish", "prune")
# Reading the web board, other sources may or may not be loaded by then.
AMID_BOARD = Stage("skillmatch.fetch.fetcher:Fetcher", "get", 5, sources=(), left=(0, 1))
STAGES = [
    pytest.param(AMID_BOARD, id="collect: amid the web board"),
    pytest.param(Stage("skillmatch.store", "append", 10), id="rank: new matches in, their lines not"),
    pytest.param(HANDED_OVER, id="publish: pointed to, not in the ledger"),
]
# With `make soak`: each costs as much as a night.
FURTHER_STAGES = [
    pytest.param(Stage("skillmatch.store.merge", "append", 2, left=(1,)), id="load: inside a transaction"),
    pytest.param(Stage("skillmatch.store", "load_ndjson", 13), id="interpret: third batch half in"),
    pytest.param(Stage("skillmatch.scoring", "score_block", 3), id="score: two blocks of four"),
    pytest.param(Stage("skillmatch.store.publish", "point_to"), id="publish: in place, not pointed to"),
]


def second_night(workspace: Path) -> Path:
    """Return the workspace with one person changed, one gone, one new, and every text to be read again."""
    people = workspace / "inbox/profiles.jsonl"
    first, _, *others = [json.loads(line) for line in people.read_text(encoding="utf-8").splitlines()]
    first["skills"] = ["Outlook"]
    new = {"id": "zoe-new", "name": "Zoe New", "skills": ["QuickBooks", "Exchange Server"], "rate": 70}
    lines = [json.dumps(row) for row in (first, *others, new)]
    people.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with (workspace / "taxonomy/own.toml").open("a", encoding="utf-8") as own:
        own.write('\n[[concept]]\nid = "plotters"\nlabel = "Plotters"\naliases = ["plotters"]\n')
    return workspace


@contextmanager
def halted(workspace: Path, stage: Stage) -> Iterator[subprocess.Popen[str]]:
    """Start the second night's run and hand it out as it stands still at a stage; killed at the end."""
    asked = ["run", "--workspace", str(workspace), "--as-of", night(1).isoformat()]
    asked += [f"--source={source_id}" for source_id in stage.sources]
    started = subprocess.Popen(
        [sys.executable, stopping.__file__, *stage.place, *asked],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **SMALL_BATCHES},
    )
    with started:
        try:
            assert started.stdout is not None
            said = started.stdout.readline()
            assert said == "halted\n", started.stderr and started.stderr.read()
            yield started
        finally:
            started.kill()


def assert_whole(workspace: Path) -> None:
    """See that what is published can be read and is what its manifest says."""
    file = (workspace / "published/current.duckdb").resolve()
    told = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    assert hashlib.sha256(file.read_bytes()).hexdigest() == told["sha256"]
    matches = answer(workspace, "select count(*) from api.matches")
    assert matches == [(told["row_counts"]["match"],)]


@pytest.fixture(scope="module")
def undisturbed(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the content hash of the second night's run that nobody disturbs, in a workspace of its own."""
    workspace = second_night(copied(demo, tmp_path_factory.mktemp("undisturbed") / "demo"))
    verdict = run(workspace, 1)
    assert verdict.message.startswith("ok: 46 consultants, 35 requests, ")
    assert verdict.message.endswith("; 1 new, 1 changed, 1 closed, 0 quarantined")
    return verdict.content_hash


@pytest.mark.parametrize("stage", FURTHER_STAGES if os.environ.get("SOAK") else STAGES)
def test_rerun_after_a_kill_publishes_what_an_undisturbed_run_does(demo, undisturbed, tmp_path, stage):
    workspace = second_night(copied(demo, tmp_path / "demo"))
    before = answer(workspace, "select count(*), sum(score) from api.matches")

    with halted(workspace, stage) as process:
        assert_whole(workspace)
        process.kill()
        assert process.wait() == -9
    assert_whole(workspace)
    is_as_before = answer(workspace, "select count(*), sum(score) from api.matches") == before
    assert is_as_before == (stage != HANDED_OVER)

    rerun = run(workspace, 1, stage.sources)
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
        asked = skillmatch("matches", "--workspace", str(desk), "--request", "books", "--format", "json")
        second = skillmatch("run", "--workspace", str(desk))
    assert asked.returncode == 0
    assert {row["consultant_id"] for row in json.loads(asked.stdout)} == {"ann", "bob", "cyd", "dov", "eve"}
    assert second.returncode == 75
    assert second.stderr.decode() == (
        f"skillmatch: another run (pid {process.pid}) holds {desk}/work/run.lock; wait for it or end it\n"
    )
    assert second.stdout == b""
