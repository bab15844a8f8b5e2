"""The run ledger: what ran, how far it came and how it ended. Its times are the database's clock."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime

from skillmatch.paths import Paths
from skillmatch.records import Outcome, RunTicket, Verdict
from skillmatch.store.connect import Connection
from skillmatch.store.sql import Params, fetch


@dataclass(frozen=True, slots=True)
class RunStart:
    """What is known of a run when it begins."""

    started_at: datetime
    process_id: int
    code_version: str


def now(con: Connection) -> datetime:
    """Return the database's clock, for the ledger only: results know no time but the run's as_of."""
    row = con.execute("select now()").fetchall()[0]
    if not isinstance(row[0], datetime):
        raise TypeError("now() is a time")
    return row[0]


def begin_run(con: Connection, ticket: RunTicket, start: RunStart) -> int:
    """Open a run in the ledger and return how many earlier ones never came to an end."""
    abandoned = con.execute(
        "update run set outcome = 'abandoned', message = 'broke off; a later run took over',"
        " finished_at = $now where finished_at is null and run_id != $run_id",
        {"now": start.started_at, "run_id": ticket.run_id},
    ).fetchall()
    con.execute("delete from run where run_id = $run_id", {"run_id": ticket.run_id})
    con.execute(
        "insert into run values ($run_id, $as_of, $started_at, null, 'running', '', $process_id,"
        " $code_version, '', '', '', '')",
        {"run_id": ticket.run_id, "as_of": ticket.as_of, **asdict(start)},
    )
    return int(abandoned[0][0])


def note_versions(con: Connection, run_id: str, taxonomy_version: str, weights_version: str) -> None:
    """Note what a run reads texts and scores with."""
    versions = {"taxonomy_version": taxonomy_version, "weights_version": weights_version}
    _set(con, run_id, "taxonomy_version = $taxonomy_version, weights_version = $weights_version", versions)


def record_stage(con: Connection, run_id: str, stage: str, started_at: datetime, row_count: int) -> None:
    """Note that a stage is done now, when it began, and over how many rows; a repeated one counts once."""
    done = {"run_id": run_id, "stage": stage}
    con.execute("delete from run_stage where run_id = $run_id and stage = $stage", done)
    con.execute(
        "insert into run_stage values ($run_id, $stage, $started_at, now(), $row_count)",
        done | {"started_at": started_at, "row_count": row_count},
    )


def settle_run(con: Connection, run_id: str, outcome: Outcome, message: str) -> None:
    """Note how a run is about to end, before it is published, so that its own file tells it."""
    _set(con, run_id, "outcome = $outcome, message = $message", {"outcome": outcome, "message": message})


def finish_run(con: Connection, verdict: Verdict) -> None:
    """Close a run in the ledger with its verdict."""
    _set(
        con,
        verdict.run_id,
        "outcome = $outcome, message = $message, finished_at = now(),"
        " published_file = $published_file, content_hash = $content_hash",
        {
            "outcome": verdict.outcome,
            "message": verdict.message,
            "published_file": verdict.published_path,
            "content_hash": verdict.content_hash,
        },
    )


def export_ledger(con: Connection, paths: Paths) -> None:
    """Write the latest runs beside the published file, for readers who may not open the writer's file."""
    paths.published.mkdir(parents=True, exist_ok=True)
    runs = fetch(con, "queries/recent_runs", {"top": 100})
    half = paths.ledger_file.with_name(".tmp-runs.json")
    half.write_text(json.dumps(runs, default=str, ensure_ascii=False, indent=1), encoding="utf-8")
    half.replace(paths.ledger_file)


def _set(con: Connection, run_id: str, changes: str, values: Params) -> None:
    """Change columns of one run."""
    con.execute(f"update run set {changes} where run_id = $run_id", {**values, "run_id": run_id})  # noqa: S608
