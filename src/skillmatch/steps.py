"""The steps of a run, as `skillmatch run` and the Prefect flow call them, in the order of this file.

Each takes the run's ticket and ids, opens what it needs, writes once, and answers with a small record.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from uuid import uuid4

from skillmatch import __version__, own, scoring, scoring_tables, store
from skillmatch.collect import (
    CollectContext,
    collect_source,
    kept_hashes,
    refused_source,
    remember,
    remembered_run,
    replay_source,
)
from skillmatch.errors import SkillmatchError, UsageError
from skillmatch.extract import build_lexicon
from skillmatch.fetch import prune_raw
from skillmatch.interpret import Reading, reading_version
from skillmatch.paths import Paths
from skillmatch.reading import DocumentBatch, interpret_batch, pending_batches
from skillmatch.records import RunTicket, SourceCounts, SourceHarvest, Verdict
from skillmatch.report.run_report import RunSummary
from skillmatch.report.verdict import verdict_of
from skillmatch.sources import Source
from skillmatch.store import Params
from skillmatch.ticket import open_stage, open_warehouse, paths_of, settings_of
from skillmatch.verdicts import store_verdicts

_CollectFrom = Callable[[Source, Path, CollectContext], SourceHarvest]


@dataclass(frozen=True, slots=True)
class RequestBlock:
    """Requests whose pairs are scored in one go: those whose keys lie in a range."""

    first_key: int
    last_key: int


def begin(workspace: Path, as_of: datetime) -> RunTicket:
    """Return the ticket of a new run, its warehouse migrated and its row in the ledger."""
    ticket = RunTicket(f"{as_of:%Y%m%dT%H%M%S}-{uuid4().hex[:6]}", str(workspace), as_of)
    paths = paths_of(ticket)
    store.migrate_work(paths)
    # A killed run cannot clear away the texts and contacts that it staged.
    shutil.rmtree(paths.work / "staging", ignore_errors=True)
    with open_warehouse(ticket) as con:
        store.adopt_published(con, paths)
        store.begin_run(con, ticket, store.RunStart(store.now(con), os.getpid(), __version__))
        store.export_ledger(con, paths)
        try:
            versions = own.taxonomy(paths).version, own.weights(paths).version
        except SkillmatchError as error:
            fail(ticket, error)
            raise
        store.note_versions(con, ticket.run_id, *versions)
    return ticket


@contextmanager
def held_open(ticket: RunTicket) -> Iterator[None]:
    """Hold the writer's file open for the body of a `with`: opening it takes longer than many a step."""
    with open_warehouse(ticket):
        yield


def source_files(ticket: RunTicket, only: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the names of the source files due today in order, or of those with the ids asked for."""
    return own.source_files(paths_of(ticket), ticket.as_of.date(), only)


def collect(ticket: RunTicket, source_file: str) -> SourceHarvest:
    """Return what one source left on disk; a source file that is not valid is a failed source."""
    return _collected(ticket, source_file, collect_source)


def replayed_run(workspace: Path, run_id: str) -> tuple[datetime, tuple[str, ...]]:
    """Return the clock of a run and the source files whose last night it was; UsageError if there is none."""
    paths = Paths(workspace)
    kept = {name: paths.parsed(source_id) for name, source_id in own.source_ids(paths).items()}
    last = {name: remembered_run(folder) for name, folder in kept.items() if folder.exists()}
    clocks = [run[1] for run in last.values() if run and run[0] == run_id]
    if not clocks:
        runs = ", ".join(sorted({run[0] for run in last.values() if run})) or "none"
        raise UsageError(f"run {run_id!r} has no documents that can be read again; runs that have: {runs}")
    # A damaged folder may be of that run: reading it fails its source, and says so.
    return clocks[0], tuple(name for name, run in last.items() if run is None or run[0] == run_id)


def collect_again(ticket: RunTicket, source_file: str) -> SourceHarvest:
    """Return what one source's kept documents give when they are read anew."""
    return _collected(ticket, source_file, replay_source)


def load(ticket: RunTicket, source_file: str, harvest: SourceHarvest) -> SourceCounts:
    """Return what one source changed in the warehouse."""
    with open_stage(ticket, f"load {harvest.source_id}") as stage:
        if not harvest.folder:
            return store.load_refusal(stage.con, ticket, harvest)
        counts = store.load_source(stage.con, ticket, harvest, own.source(paths_of(ticket), source_file))
        stage.row_count = counts.found_count
    if harvest.outcome != "failed":
        remember(Path(harvest.folder), paths_of(ticket).parsed(harvest.source_id), ticket)
    return counts


def document_batches(ticket: RunTicket) -> tuple[DocumentBatch, ...]:
    """Return the batches of documents that were not read yet, or with another taxonomy."""
    with open_warehouse(ticket) as con:
        return pending_batches(con, _reading_version(ticket), settings_of(ticket).document_batch)


def interpret(ticket: RunTicket, batch: DocumentBatch) -> int:
    """Return how many mentions a batch of documents gave."""
    folder = paths_of(ticket).staging(ticket.run_id, "interpretation")
    with open_stage(ticket, f"interpret {batch.document_kind} {batch.first_key}-{batch.last_key}") as stage:
        stage.row_count = interpret_batch(stage.con, batch, _reading(ticket), folder)
        return stage.row_count


def snapshot(ticket: RunTicket) -> None:
    """Freeze what all scores of the run are made from."""
    paths = paths_of(ticket)
    with open_stage(ticket, "snapshot") as stage:
        store.propose_duplicates(stage.con)
        taxonomy, weights = own.taxonomy(paths), own.weights(paths)
        scoring_tables.load_snapshot(stage.con, taxonomy, weights)
        kept = settings_of(ticket).kept_matches
        scoring.snapshot(stage.con, ticket.as_of, taxonomy.version, weights.version, kept)


def request_blocks(ticket: RunTicket) -> tuple[RequestBlock, ...]:
    """Return the blocks of requests to score, in order."""
    with open_warehouse(ticket) as con:
        block: Params = {"request_block": settings_of(ticket).request_block}
        found = store.fetch(con, "queries/request_blocks", block)
    return tuple(RequestBlock(int(str(row["first_key"])), int(str(row["last_key"]))) for row in found)


def score(ticket: RunTicket, block: RequestBlock) -> int:
    """Return how many pairs of a block of requests with all consultants were scored."""
    with open_stage(ticket, f"score {block.first_key}-{block.last_key}") as stage:
        stage.row_count = scoring.score_block(
            stage.con, block.first_key, block.last_key, settings_of(ticket).kept_matches
        )
        return stage.row_count


def rank(ticket: RunTicket) -> int:
    """Return how many matches are kept, ranked in both directions, each with its lines."""
    with open_stage(ticket, "rank") as stage:
        stage.row_count = scoring.rank_and_explain(stage.con, settings_of(ticket).kept_matches)
        return stage.row_count


def verdicts(ticket: RunTicket) -> int:
    """Return how many verdicts of the inbox are new or changed, each stored with the score of its pair."""
    with open_stage(ticket, "verdicts") as stage:
        stage.row_count = store_verdicts(stage.con, ticket)
        return stage.row_count


def check(ticket: RunTicket) -> int:
    """Return how many checks passed; a check that finds a row stops the run before it publishes."""
    with open_stage(ticket, "check") as stage:
        stage.row_count = store.run_checks(stage.con)
        return stage.row_count


def publish(ticket: RunTicket) -> Verdict:
    """Return the verdict of a run, its file published, verified and pointed to."""
    paths = paths_of(ticket)
    with open_warehouse(ticket) as con:
        outcome, message = verdict_of(store.fetch(con, "queries/run_totals", {"run_id": ticket.run_id})[0])
        store.settle_run(con, ticket.run_id, outcome, message)
        manifest = store.publish(con, paths, ticket, settings_of(ticket).keep_generations)
        verdict = Verdict(
            ticket.run_id, outcome, message, f"published/{manifest.file}", manifest.content_hash
        )
        store.finish_run(con, verdict)
        store.export_ledger(con, paths)
        _forget_old_bytes(ticket, store.now(con))
    _clear_staging(ticket)
    return verdict


def fail(ticket: RunTicket, error: Exception) -> Verdict:
    """Return the verdict of a run that broke: nothing published, the ledger says why in one line."""
    message = f"failed: {store.complaint(error)}; the last published file stays"
    verdict = Verdict(ticket.run_id, "failed", message)
    _clear_staging(ticket)
    try:
        with open_warehouse(ticket) as con:
            store.finish_run(con, verdict)
            store.export_ledger(con, paths_of(ticket))
    except (SkillmatchError, store.DatabaseError, OSError) as second:
        # What broke the run, a full disk say, may keep it from the ledger; it is told all the same.
        unwritten = f"the ledger could not be written: {store.complaint(second)}"
        return replace(verdict, message=f"{message}; {unwritten}")
    return verdict


def summarise(ticket: RunTicket, verdict: Verdict) -> RunSummary:
    """Return what the run report is made from."""
    run: Params = {"run_id": ticket.run_id}
    top: Params = {"top": 20}
    with open_warehouse(ticket) as con:
        return RunSummary(
            verdict,
            sources=store.fetch(con, "queries/source_health", run),
            segments=store.fetch(con, "queries/segment_counts"),
            quarantine=store.fetch(con, "queries/quarantined_records", {**run, **top}),
            unknown_terms=store.fetch(con, "queries/unknown_terms", top),
            stages=store.fetch(con, "queries/stages_of_run", run),
        )


def _collected(ticket: RunTicket, source_file: str, collect_from: _CollectFrom) -> SourceHarvest:
    """Return what one source left on disk; a source file that is not valid is a failed source."""
    paths = paths_of(ticket)
    try:
        source = own.source(paths, source_file)
    except SkillmatchError as error:
        source_id = own.source_ids(paths).get(source_file, Path(source_file).stem)
        return refused_source(source_id, str(error))
    return collect_from(source, paths.staging(ticket.run_id, source.id), _context(ticket))


def _forget_old_bytes(ticket: RunTicket, now: datetime) -> None:
    """Delete the stored bytes that no source gave on its last night, when they are old enough."""
    days, paths = settings_of(ticket).keep_raw_days, paths_of(ticket)
    if days:
        prune_raw(paths, kept_hashes(paths), now - timedelta(days=days))


def _clear_staging(ticket: RunTicket) -> None:
    """Delete what a run staged: texts and contacts that are in the warehouse or nowhere."""
    shutil.rmtree(paths_of(ticket).work / "staging" / ticket.run_id, ignore_errors=True)


def _context(ticket: RunTicket) -> CollectContext:
    settings = settings_of(ticket)
    return CollectContext(Path(ticket.workspace), ticket.as_of, settings.user_agent, settings.allow_loopback)


def _reading(ticket: RunTicket) -> Reading:
    lexicon, log_odds = _lexicon(own.taxonomy(paths_of(ticket))), own.weights(paths_of(ticket)).log_odds
    return Reading(lexicon, ticket.as_of.date(), _reading_version(ticket), log_odds)


def _reading_version(ticket: RunTicket) -> str:
    paths = paths_of(ticket)
    return reading_version(own.taxonomy(paths).version, ticket.as_of.date(), own.weights(paths).log_odds)


# A night has many batches, and a lexicon takes longer to make than some of them to read.
_lexicon = lru_cache(maxsize=1)(build_lexicon)
