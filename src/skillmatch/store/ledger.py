"""The run ledger: what ran, how far it came and how it ended."""

from dataclasses import asdict, dataclass
from datetime import datetime

from skillmatch.records import Outcome, RunTicket, Verdict
from skillmatch.store.connect import Connection
from skillmatch.store.sql import Params


@dataclass(frozen=True, slots=True)
class RunStart:
    """What is known of a run when it begins."""

    started_at: datetime
    process_id: int
    code_version: str
    taxonomy_version: str
    weights_version: str


def begin_run(con: Connection, ticket: RunTicket, start: RunStart) -> int:
    """Open a run in the ledger and return how many earlier ones it found abandoned."""
    abandoned = con.execute(
        "update run set outcome = 'abandoned', message = 'ended without a word; a later run took over',"
        " finished_at = $now where outcome = 'running' and run_id != $run_id",
        {"now": start.started_at, "run_id": ticket.run_id},
    ).fetchall()
    con.execute("delete from run where run_id = $run_id", {"run_id": ticket.run_id})
    con.execute(
        "insert into run values ($run_id, $as_of, $started_at, null, 'running', '', $process_id,"
        " $code_version, $taxonomy_version, $weights_version, '', '')",
        {"run_id": ticket.run_id, "as_of": ticket.as_of, **asdict(start)},
    )
    return int(abandoned[0][0])


def record_stage(
    con: Connection, run_id: str, stage: str, span: tuple[datetime, datetime], row_count: int
) -> None:
    """Note that a stage is done, from when to when, and over how many rows; a repeated stage counts once."""
    con.execute(
        "delete from run_stage where run_id = $run_id and stage = $stage", {"run_id": run_id, "stage": stage}
    )
    con.execute("insert into run_stage values (?, ?, ?, ?, ?)", [run_id, stage, *span, row_count])


def settle_run(con: Connection, run_id: str, outcome: Outcome, message: str) -> None:
    """Note how a run is about to end, before it is published, so that its own file tells it."""
    _set(con, run_id, "outcome = $outcome, message = $message", {"outcome": outcome, "message": message})


def finish_run(con: Connection, verdict: Verdict, finished_at: datetime) -> None:
    """Close a run in the ledger with its verdict."""
    _set(
        con,
        verdict.run_id,
        "outcome = $outcome, message = $message, finished_at = $finished_at,"
        " published_file = $published_file, content_hash = $content_hash",
        {
            "outcome": verdict.outcome,
            "message": verdict.message,
            "finished_at": finished_at,
            "published_file": verdict.published_path,
            "content_hash": verdict.content_hash,
        },
    )


def _set(con: Connection, run_id: str, changes: str, values: Params) -> None:
    """Change columns of one run."""
    con.execute(f"update run set {changes} where run_id = $run_id", {**values, "run_id": run_id})  # noqa: S608
