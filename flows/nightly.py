"""The nightly line as a Prefect flow: the same steps as `skillmatch run`, watched and retried by Prefect.

Tasks hand each other ids and paths, never documents, and their number does not grow with the records.
"""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from prefect import flow, get_run_logger, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from prefect.runtime import flow_run, task_run
from prefect.states import Completed, Failed
from prefect.task_runners import ThreadPoolTaskRunner

from skillmatch import report, steps
from skillmatch.demo.board import board_for
from skillmatch.errors import SkillmatchError
from skillmatch.records import RunTicket, SourceCounts, SourceHarvest, Verdict

SOURCE_RETRIES = 2


class SourceUnavailableError(Exception):
    """A source did not answer now and may a little later: the one failure that a retry can help."""


def may_recover(_task: object, _run: TaskRun, state: State[SourceHarvest]) -> bool:
    """Returns whether the failure is a source that did not answer."""
    return isinstance(state.data, Exception) or "SourceUnavailableError" in (state.message or "")


@task(
    task_run_name="source {source_file}",
    tags=["source"],
    retries=SOURCE_RETRIES,
    retry_delay_seconds=[30, 120],
    retry_jitter_factor=0.5,
    retry_condition_fn=may_recover,
    cache_policy=NO_CACHE,
    persist_result=False,
)
def read_source(ticket: RunTicket, source_file: str) -> SourceHarvest:
    """Returns what one source left on disk; only a source that did not answer is tried again."""
    harvest = steps.collect(ticket, source_file)
    if harvest.is_transient and task_run.run_count <= SOURCE_RETRIES:
        raise SourceUnavailableError(harvest.reason)
    return harvest


