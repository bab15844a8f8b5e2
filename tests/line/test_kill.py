"""A run killed at any moment: what was published stays whole, and the next run ends as if nothing happened."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.line import stopping
from tests.line.desk import answer, copied, night, run, skillmatch, stored

pytestmark = pytest.mark.enable_socket  # the demo's board

# Small batches: at the kill some of them are stored, some are not.
SMALL = {"SKILLMATCH_DOCUMENT_BATCH": "15", "SKILLMATCH_REQUEST_BLOCK": "10"}

STAGES = [
    pytest.param("skillmatch.staging:Staging", "add_record", 20, id="collect: files half staged"),
    pytest.param("skillmatch.store.merge", "append", 5, id="load: inside a source's transaction"),
    pytest.param("skillmatch.store", "load_ndjson", 13, id="interpret: old reading gone, new one half in"),
    pytest.param("skillmatch.scoring", "score_block", 3, id="score: two blocks of four"),
    pytest.param("skillmatch.scoring", "materialize", 1, id="rank"),
    pytest.param("skillmatch.store.publish", "_verify", 1, id="publish: file written, not in place"),
    pytest.param("skillmatch.store.publish", "point_to", 1, id="publish: in place, not pointed to"),
    pytest.param("skillmatch.store.publish", "prune", 1, id="publish: pointed to, not in the ledger"),
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
def halted(workspace: Path, *place: str) -> Iterator[subprocess.Popen[str]]:
    """Start the second night's run and hand it out as it stands still at a place; killed at the end."""
    asked = ["run", "--workspace", str(workspace), "--as-of", night(1).isoformat()]
    started = subprocess.Popen(
        [sys.executable, stopping.__file__, *place, *asked],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
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


@pytest.mark.parametrize(("module", "function", "count"), STAGES)
def test_rerun_after_a_kill_publishes_what_an_undisturbed_run_does(
    demo, undisturbed, tmp_path, monkeypatch, module, function, count
):
    for name, value in SMALL.items():
        monkeypatch.setenv(name, value)
    workspace = second_night(copied(demo, tmp_path / "demo"))
    before = answer(workspace, "select count(*), sum(score) from api.matches")

    with halted(workspace, module, function, str(count)) as process:
        assert_whole(workspace)
        process.kill()
        assert process.wait() == -9
    assert_whole(workspace)
    is_handed_over = function == "prune"
    assert (answer(workspace, "select count(*), sum(score) from api.matches") != before) == is_handed_over

    rerun = run(workspace, 1)
    assert rerun.content_hash == undisturbed
    assert rerun.outcome == "ok"
    assert_whole(workspace)
    assert stored(workspace, "select outcome from run order by started_at") == [
        ("ok",),
        ("abandoned",),
        ("ok",),
    ]
    assert list(workspace.rglob("*.ndjson")) == []
    assert list((workspace / "published").glob(".tmp-*")) == []


def test_while_a_run_writes_others_read_and_a_second_run_is_refused(desk):
    with halted(desk, "skillmatch.scoring", "score_block", "1") as process:
        asked = skillmatch("matches", "--workspace", str(desk), "--request", "books", "--format", "json")
        second = skillmatch("run", "--workspace", str(desk))
    assert asked.returncode == 0
    assert {row["consultant_id"] for row in json.loads(asked.stdout)} == {"ann", "bob", "cyd", "dov", "eve"}
    assert second.returncode == 75
    assert second.stderr.decode() == (
        f"skillmatch: another run (pid {process.pid}) holds {desk}/work/run.lock; wait for it or end it\n"
    )
    assert second.stdout == b""
