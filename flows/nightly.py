"""The nightly line as a Prefect flow: the same steps as `skillmatch run`, watched and retried by Prefect.

Tasks hand each other ids and paths, never documents, and their number does not grow with the records.
"""

import argparse
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from prefect import State, flow, get_run_logger, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import StateType, TaskRun
from prefect.runtime import flow_run, task_run
from prefect.states import Completed, Failed
from prefect.task_runners import ThreadPoolTaskRunner

from skillmatch import steps
from skillmatch.demo.board import board_for
from skillmatch.errors import SkillmatchError
from skillmatch.paths import Paths
from skillmatch.reading import DocumentBatch
from skillmatch.records import RunTicket, SourceCounts, SourceHarvest, Verdict
from skillmatch.report.run_report import run_report
from skillmatch.settings import load_settings
from skillmatch.store import writer_lock

RETRY_DELAYS = [30.0, 120.0]
# Results stay in memory: nothing that a source wrote goes into Prefect's storage.
step = partial(task, cache_policy=NO_CACHE, persist_result=False)


class SourceUnavailableError(Exception):
    """A source did not answer now and may a little later: the one failure that a retry can mend."""


def may_recover(_task: object, _run: TaskRun, state: State[SourceHarvest]) -> bool:
    """Return whether the task failed because its source did not answer."""
    return isinstance(state.result(raise_on_failure=False), SourceUnavailableError)


@step(
    task_run_name="read {source_file}",
    tags=["source"],
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_jitter_factor=0.5,
    retry_condition_fn=may_recover,
)
def read_source(ticket: RunTicket, source_file: str) -> SourceHarvest:
    """Return what one source left on disk; only a source that did not answer is tried again."""
    harvest = steps.collect(ticket, source_file)
    if harvest.is_transient and task_run.run_count <= len(RETRY_DELAYS):
        raise SourceUnavailableError(harvest.reason)
    return harvest


@step(task_run_name="load {source_file}", tags=["load"])
def load_source(ticket: RunTicket, source_file: str, harvest: SourceHarvest) -> SourceCounts:
    """Return what one source changed in the warehouse."""
    return steps.load(ticket, source_file, harvest)


@step(task_run_name="interpret {batch.document_kind} {batch.first_key}-{batch.last_key}", tags=["extract"])
def interpret_batch(ticket: RunTicket, batch: DocumentBatch) -> int:
    """Return how many mentions a batch of texts gave."""
    return steps.interpret(ticket, batch)


@step(task_run_name="snapshot", tags=["score"])
def take_snapshot(ticket: RunTicket) -> None:
    """Freeze what all scores of the night are made from."""
    steps.snapshot(ticket)


@step(task_run_name="score {block.first_key}-{block.last_key}", tags=["score"])
def score_block(ticket: RunTicket, block: steps.RequestBlock) -> int:
    """Return how many pairs one block of requests has."""
    return steps.score(ticket, block)


@step(task_run_name="rank", tags=["score"])
def rank_matches(ticket: RunTicket) -> int:
    """Return how many matches are kept, ranked in both directions with their lines."""
    return steps.rank(ticket)


@step(task_run_name="check", tags=["publish"])
def check_results(ticket: RunTicket) -> int:
    """Return how many checks passed; one that finds a row stops the run before it publishes."""
    return steps.check(ticket)


@step(task_run_name="publish", tags=["publish"])
def publish_results(ticket: RunTicket) -> Verdict:
    """Return the verdict of the run, its file published and verified."""
    return steps.publish(ticket)


def run_name() -> str:
    """Return the run's name: its logical date, which is the scheduled one where there is a schedule."""
    stated = flow_run.parameters.get("as_of") or flow_run.scheduled_start_time
    return f"nightly {stated:%Y-%m-%d %H:%M}" if isinstance(stated, datetime) else f"nightly {stated}"


@flow(
    name="nightly",
    flow_run_name=run_name,
    task_runner=ThreadPoolTaskRunner(max_workers=4),  # type: ignore[arg-type]  # its own generic
    persist_result=False,
)
def nightly(
    workspace: str, as_of: datetime | None = None, sources: list[str] | None = None
) -> State[Verdict]:
    """Read the sources, interpret, score, check and publish one workspace."""
    folder = Path(workspace)
    clock = as_of or flow_run.scheduled_start_time or datetime.now(UTC)  # noqa: TID251  flows read the clock
    try:
        with writer_lock(Paths(folder).lock_file), board_for(folder, load_settings(folder)):
            ticket = steps.begin(folder, clock.astimezone(UTC))
            return _reported(_line(ticket, sources or []), ticket)
    except SkillmatchError as error:
        return Failed(message=f"failed: {error}")


def _line(ticket: RunTicket, only: list[str]) -> Verdict:
    try:
        files = steps.source_files(ticket, only)
        harvests = [read_source.submit(ticket, file) for file in files]
        for file, harvest in zip(files, harvests, strict=True):
            load_source(ticket, file, harvest.result())
        for batch in steps.document_batches(ticket):
            interpret_batch(ticket, batch)
        take_snapshot(ticket)
        for block in steps.request_blocks(ticket):
            score_block(ticket, block)
        rank_matches(ticket)
        check_results(ticket)
        return publish_results(ticket)
    except Exception as error:
        return steps.fail(ticket, error)


def _reported(verdict: Verdict, ticket: RunTicket) -> State[Verdict]:
    """Return the final state: its message is the verdict; the report and the sources' health are artifacts."""
    summary = steps.summarise(ticket, verdict)
    get_run_logger().info(verdict.message)
    create_markdown_artifact(run_report(summary), key="run-report", description=verdict.message)
    create_table_artifact(
        [{name: str(value) for name, value in row.items()} for row in summary.sources],
        key="source-health",
        description="found = new + unchanged + changed + duplicate + quarantined",
    )
    if verdict.outcome == "failed":
        return Failed(message=verdict.message)
    return Completed(message=verdict.message, name="Partial" if verdict.outcome == "partial" else "Completed")


def main() -> int:
    """Return the exit code of one run started by hand: 0 ok, 4 partial, 1 failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--workspace", required=True, help="the workspace to run")
    parser.add_argument("--as-of", type=datetime.fromisoformat, help="the run's clock, ISO 8601 with a zone")
    parser.add_argument("--source", action="append", help="only this source; may be given again")
    given = parser.parse_args()
    state = nightly(given.workspace, given.as_of, given.source, return_state=True)
    sys.stderr.write(f"{state.message}\n")
    if state.type is not StateType.COMPLETED:
        return 1
    return 4 if state.name == "Partial" else 0


if __name__ == "__main__":
    sys.exit(main())
