"""One Prefect server for all of these tests, and one night on it as the deployment runs it."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from skillmatch.demo import write_demo
from tests.flows.prefect_site import PROJECT, PrefectSite, eventually, free_port, site, started

AS_OF = "2026-11-23T04:15:00+00:00"
ZONE = "America/Chicago"


@dataclass(frozen=True, slots=True)
class Night:
    """A run of the deployment `nightly` on the demo workspace, ended."""

    prefect: PrefectSite
    workspace: Path
    untouched: Path  # the same workspace before the run
    run: dict[str, Any]


@pytest.fixture(scope="session")
def prefect(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrefectSite]:
    with site(tmp_path_factory.mktemp("prefect")) as running:
        yield running


@pytest.fixture(scope="session")
def night(prefect: PrefectSite, tmp_path_factory: pytest.TempPathFactory) -> Night:
    folder = tmp_path_factory.mktemp("desks")
    workspace, untouched = folder / "flow", folder / "untouched"
    write_demo(workspace, free_port())
    shutil.copytree(workspace, untouched)
    settings = {
        "SKILLMATCH_HOME": str(PROJECT),
        "SKILLMATCH_WORKSPACE": str(workspace),
        "SKILLMATCH_TIMEZONE": ZONE,
    }
    made = prefect.prefect("work-pool", "create", "skillmatch", "--type", "process")
    assert made.returncode == 0, made.stdout + made.stderr
    with started(prefect, "worker", "start", "--pool", "skillmatch") as log:
        deployed = prefect.prefect("deploy", "--all", **settings)
        assert deployed.returncode == 0, deployed.stdout + deployed.stderr
        [nightly] = prefect.filtered("deployments", deployments={"name": {"any_": ["nightly"]}})
        prefect.post(f"deployments/{nightly['id']}/create_flow_run", parameters={"as_of": AS_OF})
        run = eventually(lambda: _ended_run(prefect), "the deployed run ended", log)
    return Night(prefect, workspace, untouched, run)


@pytest.fixture
def desk(night: Night, tmp_path: Path) -> Path:
    """A workspace that published last night."""
    return Path(shutil.copytree(night.workspace, tmp_path / "desk", symlinks=True))


def _ended_run(prefect: PrefectSite) -> dict[str, Any] | None:
    ended = ["COMPLETED", "FAILED", "CRASHED", "CANCELLED"]
    found = prefect.filtered("flow_runs", flow_runs={"state": {"type": {"any_": ended}}})
    return found[0] if found else None
