"""The nightly line as a Prefect flow: the same steps as `skillmatch run`, watched and retried by Prefect.

Tasks hand each other ids and paths, never documents, and their number does not grow with the records.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, ParamSpec, TypeVar

import httpx
from prefect import State, Task, flow, get_run_logger, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.client.schemas.objects import StateType, TaskRun
from prefect.concurrency.asyncio import ConcurrencySlotAcquisitionError
from prefect.futures import PrefectFuture
from prefect.runtime import flow_run, task_run
from prefect.states import Completed, Failed
from prefect.task_runners import ThreadPoolTaskRunner
from pydantic import Field

# As modules: Prefect's parameter models keep the names of this file alive to the very end, and with one among
# them that leads to DuckDB, the interpreter ends with a page of leak warnings.
from skillmatch import pipeline, reading, steps, store
from skillmatch.board import board_for
from skillmatch.errors import SkillmatchError
from skillmatch.paths import Paths
from skillmatch.records import RunTicket, SourceCounts, SourceHarvest, Verdict
from skillmatch.report.run_report import RunSummary, run_report
from skillmatch.settings import load_settings

Part = TypeVar("Part")
Given = ParamSpec("Given")
Found = TypeVar("Found")
RETRY_DELAYS = [30.0, 120.0]
MOST_SHARES = 40  # of a night's texts, and of its scores; a source has two task runs beside them
# Each task says persist_result=False itself, since a flow does not pass it on to its tasks: nothing that a
# source wrote goes into Prefect's storage, and nothing is taken from a cache.


class SourceUnavailableError(Exception):
    """A source did not answer now and may a little later: the one failure that a retry can mend."""


def may_recover(_task: object, _run: TaskRun, state: State[SourceHarvest]) -> bool:
    """Return whether the task failed because its source did not answer."""
    return isinstance(state.result(raise_on_failure=False), SourceUnavailableError)


@task(
    task_run_name="read {source_file}",
    tags=["source"],
    persist_result=False,
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


@task(task_run_name="load {source_file}", tags=["load"], persist_result=False)
def load_source(ticket: RunTicket, source_file: str, harvest: SourceHarvest) -> SourceCounts:
    """Return what one source changed in the warehouse."""
    return steps.load(ticket, source_file, harvest)


@task(
    task_run_name="interpret from {batches[0].document_kind} {batches[0].first_key}",
    tags=["extract"],
    persist_result=False,
)
def interpret_batches(ticket: RunTicket, batches: Sequence[reading.DocumentBatch]) -> int:
    """Return how many mentions some batches of texts gave."""
    return sum(steps.interpret(ticket, batch) for batch in batches)


@task(task_run_name="snapshot", tags=["score"], persist_result=False)
def take_snapshot(ticket: RunTicket) -> None:
    """Freeze what all scores of the night are made from."""
    steps.snapshot(ticket)


@task(task_run_name="score from request {blocks[0].first_key}", tags=["score"], persist_result=False)
def score_blocks(ticket: RunTicket, blocks: Sequence[steps.RequestBlock]) -> int:
    """Return how many pairs some blocks of requests have."""
    return sum(steps.score(ticket, block) for block in blocks)


@task(task_run_name="rank", tags=["score"], persist_result=False)
def rank_matches(ticket: RunTicket) -> int:
    """Return how many matches are kept, ranked in both directions with their lines."""
    return steps.rank(ticket)


@task(task_run_name="verdicts", tags=["publish"], persist_result=False)
def read_verdicts(ticket: RunTicket) -> int:
    """Return how many verdicts of the inbox are new or changed, stored with the scores they were made on."""
    return steps.verdicts(ticket)


@task(task_run_name="check", tags=["publish"], persist_result=False)
def check_results(ticket: RunTicket) -> int:
    """Return how many checks passed; one that finds a row stops the run before it publishes."""
    return steps.check(ticket)


@task(task_run_name="publish", tags=["publish"], persist_result=False)
def publish_results(ticket: RunTicket) -> Verdict:
    """Return the verdict of the run, its file published and verified."""
    return steps.publish(ticket)


def logical_time(stated: datetime | None) -> datetime:
    """Return the run's clock in UTC: as stated (UTC where it names no zone), else the time it was due."""
    clock: datetime = stated or flow_run.scheduled_start_time
    return clock.astimezone(UTC) if clock.tzinfo else clock.replace(tzinfo=UTC)


def run_name() -> str:
    """Return the run's name: its logical time, which stays the same however late it starts."""
    return f"nightly {logical_time(flow_run.parameters.get('as_of')):%Y-%m-%d %H:%M} UTC"


@flow(
    name="nightly",
    flow_run_name=run_name,
    task_runner=ThreadPoolTaskRunner(max_workers=pipeline.READERS),  # type: ignore[arg-type]  # invariant in its future
    persist_result=False,
)
def nightly(
    workspace: Annotated[str, Field(min_length=1)],
    as_of: datetime | None = None,
    sources: list[str] | None = None,
) -> State[Verdict]:
    """Read the sources, interpret, score, check and publish one workspace."""
    folder = Path(workspace)
    try:
        settings = load_settings(folder)
        with store.writer_lock(Paths(folder).lock_file), board_for(folder, settings):
            return _recorded(steps.begin(folder, logical_time(as_of)), sources or [])
    except SkillmatchError as error:
        return Failed(message=f"failed: {error}", data=error)


def _recorded(ticket: RunTicket, only: list[str]) -> State[Verdict]:
    """Return the final state of a run that is in the ledger; whatever breaks is written there too."""
    try:
        with steps.held_open(ticket):
            verdict, error = _line(ticket, only), None
    except Exception as broken:
        verdict, error = steps.fail(ticket, broken), broken
    _show(steps.summarise(ticket, verdict))
    if error:
        return Failed(message=verdict.message, data=error)
    return Completed(message=verdict.message, name="Partial" if verdict.outcome == "partial" else None)


def _line(ticket: RunTicket, only: list[str]) -> Verdict:
    files = steps.source_files(ticket, only)
    harvests = [read_source.submit(ticket, file) for file in files]
    for file, harvest in zip(files, harvests, strict=True):
        _by_task(load_source, ticket, file, _harvest(ticket, file, harvest))
    for batches in shares(steps.document_batches(ticket)):
        _by_task(interpret_batches, ticket, batches)
    _by_task(take_snapshot, ticket)
    for blocks in shares(steps.request_blocks(ticket)):
        _by_task(score_blocks, ticket, blocks)
    _by_task(rank_matches, ticket)
    _by_task(read_verdicts, ticket)
    _by_task(check_results, ticket)
    return _by_task(publish_results, ticket)


def _by_task(step: Task[Given, Found], *args: Given.args, **kwargs: Given.kwargs) -> Found:
    """Return what a step gives, by itself if Prefect is gone: it is asked for a slot before a task begins."""
    try:
        return step(*args, **kwargs)
    except ConcurrencySlotAcquisitionError:
        return step.fn(*args, **kwargs)


def _harvest(ticket: RunTicket, source_file: str, read: PrefectFuture[SourceHarvest]) -> SourceHarvest:
    """Return what the task that reads a source left, or read it here if Prefect is gone."""
    try:
        return read.result()
    except ConcurrencySlotAcquisitionError:
        return steps.collect(ticket, source_file)


def shares(parts: Sequence[Part]) -> list[Sequence[Part]]:
    """Return the parts in order, in at most MOST_SHARES groups: the night's task runs stay under 200."""
    size = max(1, -(-len(parts) // MOST_SHARES))
    return [parts[start : start + size] for start in range(0, len(parts), size)]


def _show(summary: RunSummary) -> None:
    """Leave the run report and the sources' health as artifacts of the run."""
    message = summary.verdict.message
    get_run_logger().info(message)
    health = [{name: str(value) for name, value in row.items()} for row in summary.sources]
    told = "found = new + unchanged + changed + duplicate + quarantined"
    try:
        create_markdown_artifact(run_report(summary), key="run-report", description=message)
        create_table_artifact(health, key="source-health", description=told)
    except Exception as error:
        # Whatever keeps Prefect from showing a run, the run has its verdict in the ledger.
        get_run_logger().warning(f"no artifacts: {type(error).__name__}")


def main() -> int:
    """Return the exit code of one run started by hand: 0 ok, 4 partial, else that of its error."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--workspace", required=True, help="the workspace to run")
    parser.add_argument("--as-of", type=datetime.fromisoformat, help="the run's clock, ISO 8601; UTC if bare")
    parser.add_argument("--source", action="append", help="only this source; may be given again")
    given = parser.parse_args()
    before = _latest_run(given.workspace)
    try:
        state = nightly(given.workspace, given.as_of, given.source, return_state=True)
    except (httpx.HTTPError, RuntimeError) as unreachable:
        sys.stderr.write(f"Prefect does not answer ({type(unreachable).__name__}); the ledger has the run\n")
        code = _unwatched(given, before)
        sys.stderr.flush()
        # Prefect would now try to send what it has not sent, event by event, for many minutes.
        os._exit(code)
    sys.stderr.write(f"{state.message}\n")
    if state.type is StateType.COMPLETED:
        return 4 if state.name == "Partial" else 0
    error = state.result(raise_on_failure=False)
    return error.exit_code if isinstance(error, SkillmatchError) else 1


def _unwatched(given: argparse.Namespace, before: dict[str, str]) -> int:
    """Return the exit code of a run that Prefect lost; one that it did not even begin is run without it."""
    run = _latest_run(given.workspace)
    if run == before:
        clock = logical_time(given.as_of or datetime.now(UTC))  # noqa: TID251 - flows read the clock
        try:
            verdict = pipeline.run(Path(given.workspace), clock, given.source or [], lambda _: None)
        except SkillmatchError as error:
            sys.stderr.write(f"failed: {error}\n")
            return error.exit_code
        run = {"outcome": verdict.outcome, "message": verdict.message}
    sys.stderr.write(f"{run['message']}\n")
    return {"ok": 0, "partial": 4}.get(run["outcome"], 1)


def _latest_run(workspace: str) -> dict[str, str]:
    """Return the latest run in the ledger of a workspace, {} if there is none."""
    try:
        return dict(json.loads(Paths(Path(workspace)).ledger_file.read_bytes())[0])
    except (OSError, ValueError, IndexError):
        return {}


if __name__ == "__main__":
    sys.exit(main())
