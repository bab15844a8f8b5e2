"""`prefect deploy --all`, a worker and the scheduler, as the README says to start them."""

import pytest

from tests.flows.conftest import ZONE, Night
from tests.flows.prefect_site import PrefectSite, eventually

pytestmark = [pytest.mark.server, pytest.mark.allow_hosts(["127.0.0.1"])]


def test_the_deployed_night_completes_with_its_verdict_as_message(night: Night) -> None:
    assert night.run["state_name"] == "Completed"
    assert night.run["state"]["message"].startswith("ok: ")
    assert night.run["name"] == "nightly 2026-11-23 04:15 UTC"
    assert {"skillmatch", "nightly"} <= set(night.run["tags"])


def test_the_run_leaves_its_report_and_the_health_of_its_sources(night: Night) -> None:
    found = night.prefect.filtered("artifacts", artifacts={"flow_run_id": {"any_": [night.run["id"]]}})
    by_key = {artifact["key"]: artifact for artifact in found}

    assert by_key.keys() == {"run-report", "source-health"}
    assert by_key["run-report"]["data"].startswith(f"# {night.run['state']['message']}\n")
    assert '"source_id": "board"' in by_key["source-health"]["data"]


def test_the_scheduler_has_made_the_next_nights_run(night: Night) -> None:
    scheduled = eventually(
        lambda: night.prefect.filtered(
            "flow_runs",
            sort="EXPECTED_START_TIME_ASC",
            flow_runs={"state": {"type": {"any_": ["SCHEDULED"]}}},
        ),
        "a scheduled run",
    )

    assert scheduled[0]["auto_scheduled"]
    assert scheduled[0]["deployment_id"] == night.run["deployment_id"]
    assert scheduled[0]["expected_start_time"] > night.run["created"]


def test_each_deployment_runs_once_at_a_time_and_only_the_night_has_a_schedule(night: Night) -> None:
    by_name = {found["name"]: found for found in night.prefect.filtered("deployments")}
    [schedule] = by_name["nightly"]["schedules"]

    assert by_name.keys() == {"nightly", "backfill"}
    assert (schedule["schedule"]["cron"], schedule["schedule"]["timezone"]) == ("15 4 * * *", ZONE)
    assert by_name["backfill"]["schedules"] == []
    for deployment in by_name.values():
        assert deployment["global_concurrency_limit"]["limit"] == 1
        assert deployment["concurrency_options"]["collision_strategy"] == "CANCEL_NEW"
        assert deployment["enforce_parameter_schema"]
        # An unset SKILLMATCH_WORKSPACE arrives as "", which would mean the folder of the code.
        assert deployment["parameter_openapi_schema"]["properties"]["workspace"]["minLength"] == 1


@pytest.mark.usefixtures("night")
def test_a_deployment_from_an_unset_environment_is_refused_with_the_variable_named(
    prefect: PrefectSite,
) -> None:
    refused = prefect.prefect("deploy", "--all")

    assert refused.returncode == 1
    assert "SKILLMATCH_HOME" in refused.stdout + refused.stderr
