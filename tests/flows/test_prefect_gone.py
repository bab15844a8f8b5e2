"""Promise 12: the night finishes when the Prefect API is gone, and ends by its own verdict."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.flows.conftest import AS_OF
from tests.flows.gate import Gate
from tests.flows.prefect_site import PrefectSite, eventually, free_port
from tests.flows.warm import Started
from tests.line.desk import answer, write_desk

pytestmark = [pytest.mark.server, pytest.mark.allow_hosts(["127.0.0.1"])]

VERDICT = "ok: 5 consultants, 2 requests, 10 matches; 7 new, 0 changed, 0 closed, 0 quarantined"


def nightly(prefect: PrefectSite, workspace: Path, api_port: int) -> Started:
    """Start the flow by hand; Prefect's client gives up at once instead of after a minute."""
    told = {"PREFECT_API_URL": f"http://127.0.0.1:{api_port}/api", "PREFECT_CLIENT_MAX_RETRIES": "0"}
    return prefect.begun("flows/nightly.py", "--workspace", str(workspace), "--as-of", AS_OF, **told)


def ended_well(running: Started, workspace: Path) -> None:
    done = running.ended()
    assert done.returncode == 0, done.stderr[-3000:]
    assert "Prefect does not answer" in done.stderr
    assert done.stderr.splitlines()[-1] == VERDICT
    assert answer(workspace, "select count(*) from api.matches") == [(10,)]


def test_a_night_that_loses_prefect_on_its_way_is_published_all_the_same(
    prefect: PrefectSite, tmp_path: Path
) -> None:
    workspace, gate = write_desk(tmp_path / "desk"), Gate(urlsplit(prefect.url).port or 0)
    running = nightly(prefect, workspace, gate.port)
    eventually(lambda: list(workspace.glob("work/staging/*")), "the first source is being read")
    gate.close()
    ended_well(running, workspace)


def test_a_night_that_does_not_find_prefect_runs_without_it(prefect: PrefectSite, tmp_path: Path) -> None:
    workspace = write_desk(tmp_path / "desk")
    ended_well(nightly(prefect, workspace, free_port()), workspace)
