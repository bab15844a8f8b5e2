"""The ledger tells how each run went, also of those that never came to an end."""

import json

from skillmatch import store
from skillmatch.records import Verdict

from .conftest import ticket


def begin(con, paths, night: int) -> int:
    return store.begin_run(con, ticket(paths, night), store.RunStart(store.now(con), 42, "0.1.0"))


def outcomes(con) -> dict[str, str]:
    return {row["run_id"]: row["outcome"] for row in store.rows(con, "select run_id, outcome from run")}


def test_a_run_is_running_until_its_verdict(con, paths):
    begin(con, paths, 0)
    assert outcomes(con) == {"run-00": "running"}
    store.finish_run(con, Verdict("run-00", "partial", "1 source failed", "skillmatch-run-00.duckdb", "abc"))
    row = store.fetch(con, "queries/recent_runs", {"top": 1})[0]
    assert (row["outcome"], row["message"], row["content_hash"]) == ("partial", "1 source failed", "abc")
    assert row["finished_at"] >= row["started_at"]


def test_a_run_that_broke_off_is_abandoned_by_the_next_one(con, paths):
    begin(con, paths, 0)
    store.settle_run(con, "run-00", "ok", "killed before it published")
    assert begin(con, paths, 1) == 1
    store.finish_run(con, Verdict("run-01", "ok", "fine"))
    assert begin(con, paths, 2) == 0
    assert outcomes(con) == {"run-00": "abandoned", "run-01": "ok", "run-02": "running"}


def test_a_run_that_was_killed_once_published_is_not_abandoned(con, paths):
    begin(con, paths, 0)
    store.settle_run(con, "run-00", "ok", "1 match")
    store.publish(con, paths, ticket(paths), 3)
    store.adopt_published(con, paths)
    assert begin(con, paths, 1) == 0
    assert outcomes(con) == {"run-00": "ok", "run-01": "running"}


def test_a_stage_done_twice_is_noted_once(con, paths):
    start = store.now(con)
    store.record_stage(con, "run-00", "load", start, 3)
    store.record_stage(con, "run-00", "load", start, 5)
    assert [row["row_count"] for row in store.fetch(con, "queries/stages_of_run", {"run_id": "run-00"})] == [
        5
    ]


def test_the_ledger_can_be_read_while_a_run_is_writing(con, paths):
    begin(con, paths, 0)
    store.export_ledger(con, paths)
    assert [run["outcome"] for run in json.loads(paths.ledger_file.read_text())] == ["running"]
