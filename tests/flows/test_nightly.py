"""The flow on the demo workspace: what Prefect sees of it, and that the command line leaves the same."""

import json
from pathlib import Path
from typing import Any

import pytest

from flows.nightly import MOST_SHARES, shares
from skillmatch.demo import write_demo
from tests.flows.conftest import Night
from tests.line.desk import FIRST_NIGHT
from tests.line.warm import ended
from tests.shared_demo import TRANSCRIPT, board_port, shared_demo

pytestmark = [pytest.mark.server, pytest.mark.allow_hosts(["127.0.0.1"])]


def test_flow_and_command_line_leave_identical_tables(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    by_flow, by_hand = shared_demo(tmp_path_factory.getbasetemp()), tmp_path / "desk"
    write_demo(by_hand, board_port(by_flow))
    done = ended("run", "--workspace", str(by_hand), "--as-of", FIRST_NIGHT.isoformat())

    verdict = "ok: 46 consultants, 35 requests, 1564 matches; 81 new, 0 changed, 0 closed, 0 quarantined"
    assert (done.returncode, done.stdout, done.stderr.decode()) == (0, b"", f"{verdict}\n")
    assert (by_flow / TRANSCRIPT).read_text().splitlines()[0] == verdict
    for told in ("content_hash", "row_counts", "as_of"):
        assert manifest(by_hand)[told] == manifest(by_flow)[told]


def test_task_runs_are_named_tagged_and_few(night: Night) -> None:
    runs = night.prefect.task_runs(night.run["id"])
    tags = {run["name"]: run["tags"] for run in runs}

    assert len(runs) < 200
    assert tags["read board.toml"] == ["source"]
    assert tags["load board.toml"] == ["load"]
    assert tags["interpret from profile 1"] == tags["interpret from request 1"] == ["extract"]
    assert tags["snapshot"] == tags["score from request 1"] == tags["rank"] == ["score"]
    assert tags["verdicts"] == tags["check"] == tags["publish"] == ["publish"]
    assert all(run["run_count"] == 1 for run in runs)


def test_prefect_keeps_no_results_of_the_tasks(night: Night) -> None:
    runs = night.prefect.task_runs(night.run["id"])

    assert not [file for file in (night.prefect.home / "storage").rglob("*") if file.is_file()]
    assert not [run["name"] for run in runs if (run["state"]["data"] or {}).get("storage_key")]


@pytest.mark.parametrize(
    ("part_count", "share_count"),
    [(0, 0), (1, 1), (MOST_SHARES, MOST_SHARES), (MOST_SHARES + 1, 21), (100_000, MOST_SHARES)],
)
def test_the_number_of_tasks_does_not_grow_with_the_records(part_count: int, share_count: int) -> None:
    parts = range(part_count)

    assert len(shares(parts)) == share_count
    assert [part for share in shares(parts) for part in share] == list(parts)


def manifest(workspace: Path) -> dict[str, Any]:
    """Return the manifest of the only file that a workspace published."""
    [file] = (workspace / "published").glob("skillmatch-*.json")
    return dict(json.loads(file.read_text()))
