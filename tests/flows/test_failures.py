"""`python flows/nightly.py` on a bad night: one line says why, and last night's file stays."""

import json
from pathlib import Path
from typing import Any

import pytest

from skillmatch.store import writer_lock
from tests.flows.conftest import AS_OF
from tests.flows.prefect_site import PrefectSite, free_port

pytestmark = [pytest.mark.server, pytest.mark.allow_hosts(["127.0.0.1"])]

SCRIPT = ("flows/nightly.py",)
UNREACHABLE = """
kind = "request"
adapter = "page"
url = "http://127.0.0.1:{port}/"

[list]
item_selector = "a"
"""


def test_an_unreachable_source_is_tried_again_and_leaves_the_run_partial(
    prefect: PrefectSite, desk: Path
) -> None:
    (desk / "sources" / "unreachable.toml").write_text(UNREACHABLE.format(port=free_port()))
    before = (desk / "published" / "current.duckdb").resolve()

    done = prefect.python("-m", "tests.flows.impatient", "--workspace", str(desk), "--as-of", AS_OF)
    run = run_on(prefect, desk)
    read = {each["name"]: each["run_count"] for each in prefect.task_runs(run["id"])}

    assert done.returncode == 4, done.stderr
    assert (run["state_type"], run["state_name"]) == ("COMPLETED", "Partial")
    assert "not complete: unreachable" in run["state"]["message"]
    assert (desk / "published" / "current.duckdb").resolve() != before
    assert read["read unreachable.toml"] == 3
    assert read["read board.toml"] == 1


def test_a_step_that_breaks_fails_the_run_in_the_ledger_too(prefect: PrefectSite, desk: Path) -> None:
    before = published(desk)

    done = prefect.python(*SCRIPT, "--workspace", str(desk), "--source", "nowhere")
    run = run_on(prefect, desk)
    ledger = json.loads((desk / "published" / "runs.json").read_text())

    assert done.returncode == 2
    assert run["state_type"] == "FAILED"
    assert run["state"]["message"].startswith("failed: sources/: no source 'nowhere'")
    assert [each["outcome"] for each in ledger] == ["failed", "ok"]
    assert ledger[0]["message"] == run["state"]["message"]
    assert published(desk) == before


def test_weights_that_are_not_valid_are_refused_in_one_line(prefect: PrefectSite, desk: Path) -> None:
    (desk / "weights.toml").write_text("not toml at all")
    before = published(desk)

    done = prefect.python(*SCRIPT, "--workspace", str(desk))
    message = run_on(prefect, desk)["state"]["message"]

    assert done.returncode == 3
    assert message in done.stderr.splitlines()
    assert message.startswith("failed: ")
    assert "weights" in message
    assert published(desk) == before


def test_a_second_run_at_a_time_is_refused_with_the_code_for_locked(prefect: PrefectSite, desk: Path) -> None:
    with writer_lock(desk / "work" / "run.lock"):
        done = prefect.python(*SCRIPT, "--workspace", str(desk))
    run = run_on(prefect, desk)

    assert done.returncode == 75
    assert run["state_type"] == "FAILED"
    assert run["state"]["message"].startswith("failed: another run (pid ")


def run_on(prefect: PrefectSite, workspace: Path) -> dict[str, Any]:
    """Return the one flow run that read a workspace."""
    found = prefect.filtered("flow_runs", sort="START_TIME_DESC", limit=20)
    [run] = [each for each in found if each["parameters"].get("workspace") == str(workspace)]
    return run


def published(workspace: Path) -> dict[str, bytes]:
    """Return the published databases and where the pointer leads, to compare."""
    folder = workspace / "published"
    contents = {file.name: file.read_bytes() for file in folder.glob("skillmatch-*")}
    return contents | {"current": str((folder / "current.duckdb").resolve()).encode()}
