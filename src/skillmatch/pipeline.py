"""The nightly line without Prefect: the order of the steps, top to bottom."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from skillmatch import steps
from skillmatch.board import board_for
from skillmatch.paths import Paths
from skillmatch.records import RunTicket, SourceHarvest, Verdict
from skillmatch.settings import load_settings
from skillmatch.store import writer_lock

Progress = Callable[[str], None]
Collect = Callable[[RunTicket, str], SourceHarvest]
READERS = 6  # sources read at a time; a slow host holds up only its own


def run(workspace: Path, as_of: datetime, only: Sequence[str], tell: Progress) -> Verdict:
    """Return how a run of the whole line ended; what fails is written into the ledger and raised."""
    settings = load_settings(workspace)
    with writer_lock(Paths(workspace).lock_file), board_for(workspace, settings):
        ticket = steps.begin(workspace, as_of)
        return _accounted(
            ticket, lambda: _line(ticket, steps.source_files(ticket, only), steps.collect, tell)
        )


def replay(workspace: Path, run_id: str, tell: Progress) -> Verdict:
    """Return how the line went over the documents that a run read, from their stored bytes; no network."""
    with writer_lock(Paths(workspace).lock_file):
        as_of, files = steps.replayed_run(workspace, run_id)
        ticket = steps.begin(workspace, as_of)
        return _accounted(ticket, lambda: _line(ticket, files, steps.collect_again, tell))


def _accounted(ticket: RunTicket, line: Callable[[], Verdict]) -> Verdict:
    """Return how a line ended; what breaks it is written into the ledger."""
    try:
        with steps.held_open(ticket):
            return line()
    except Exception as error:
        steps.fail(ticket, error)
        raise


def _line(ticket: RunTicket, files: Sequence[str], collect: Collect, tell: Progress) -> Verdict:
    with ThreadPoolExecutor(READERS) as readers:
        harvests = readers.map(lambda file: collect(ticket, file), files)
        for file, harvest in zip(files, harvests, strict=True):
            tell(f"load {harvest.source_id}")
            steps.load(ticket, file, harvest)
    for batch in steps.document_batches(ticket):
        tell(f"interpret {batch.document_count} texts")
        steps.interpret(ticket, batch)
    steps.snapshot(ticket)
    for block in steps.request_blocks(ticket):
        tell(f"score requests {block.first_key} to {block.last_key}")
        steps.score(ticket, block)
    steps.rank(ticket)
    steps.verdicts(ticket)
    steps.check(ticket)
    tell("publish")
    return steps.publish(ticket)
