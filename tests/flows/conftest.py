"""One Prefect server for all of these tests, and one night on it as the deployment runs it."""

import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from skillmatch.demo import write_demo
from tests.flows.prefect_site import PROJECT, PrefectSite, eventually, free_port, site, started
from tests.flows.warm import Ended
from tests.readme import commands_starting

AS_OF = "2026-11-23T04:15:00+00:00"
ZONE = "America/Chicago"


@dataclass(frozen=True, slots=True)
class Night:
    """A run of the deployment `nightly` on the demo workspace with two of its sources, ended."""

    prefect: PrefectSite
    workspace: Path
    run: dict[str, Any]


@pytest.fixture(scope="session")
def prefect(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrefectSite]:
    with site(tmp_path_factory.mktemp("prefect")) as running:
        yield running


@pytest.fixture(scope="session")
def night(prefect: PrefectSite, tmp_path_factory: pytest.TempPathFactory) -> Night:
    folder = tmp_path_factory.mktemp("desks")
    workspace = folder / "flow"
    write_demo(workspace, free_port())
    # All of the demo's sources run by Prefect in tests/shared_demo.py; here two do, one of them a board.
    for source in (workspace / "sources").glob("*.toml"):
        if source.name not in ("board.toml", "roster.toml"):
            source.unlink()
    settings = {
        "SKILLMATCH_HOME": str(PROJECT),
        "SKILLMATCH_WORKSPACE": str(workspace),
        "SKILLMATCH_TIMEZONE": ZONE,
    }
    _done(prefect.prefect(*told("work-pool create")))
    with started(prefect, *told("worker start")) as log:
        _done(prefect.prefect(*told("deploy"), **settings))
        _done(prefect.prefect(*told("deployment run"), "--param", f"as_of={AS_OF}"))
        run = eventually(lambda: _ended_run(prefect), "the deployed run ended", log)
    return Night(prefect, workspace, run)


@pytest.fixture
def desk(night: Night, tmp_path: Path) -> Path:
    """A workspace that published last night."""
    return Path(shutil.copytree(night.workspace, tmp_path / "desk", symlinks=True))


def told(start: str) -> list[str]:
    """Return the words of the README's one `prefect` command that starts so."""
    [line] = commands_starting(f"prefect {start} ")
    return shlex.split(line)[1:]


def _done(command: Ended) -> None:
    assert command.returncode == 0, command.stdout + command.stderr


def _ended_run(prefect: PrefectSite) -> dict[str, Any] | None:
    ended = ["COMPLETED", "FAILED", "CRASHED", "CANCELLED"]
    found = prefect.filtered("flow_runs", flow_runs={"state": {"type": {"any_": ended}}})
    return found[0] if found else None
