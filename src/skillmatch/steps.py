"""The steps of a run, as `skillmatch run` and the Prefect flow call them, in the order of this file.

Each takes the run's ticket and ids, opens what it needs, writes once, and answers with a small record.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from skillmatch import __version__, scoring, store
from skillmatch.collect import CollectContext, collect_source
from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.extract import build_lexicon
from skillmatch.interpret import Document, Reading, reading_version
from skillmatch.paths import Paths
from skillmatch.records import Declared, Kind, RunTicket, SourceCounts, SourceHarvest, Verdict
from skillmatch.report.run_report import RunSummary
from skillmatch.score import Weights, default_weights_text, load_weights
from skillmatch.settings import load_settings
from skillmatch.sources import Source, parse_source
from skillmatch.store import Connection
from skillmatch.taxonomy import Taxonomy, load_taxonomy


@dataclass(frozen=True, slots=True)
class DocumentBatch:
    """Documents to read in one go: those of a kind whose keys lie in a range and whose text is new."""

    document_kind: Kind
    batch: int
    first_key: int
    last_key: int
    document_count: int


@dataclass(frozen=True, slots=True)
class RequestBlock:
    """Requests whose pairs are scored in one go: those whose keys lie in a range."""

    block: int
    first_key: int
    last_key: int


def begin(workspace: Path, as_of: datetime) -> RunTicket:
    """Return the ticket of a new run, its warehouse migrated and its row in the ledger."""
    ticket = RunTicket(f"{as_of:%Y%m%dT%H%M%S}-{uuid4().hex[:6]}", str(workspace), as_of)
    store.migrate_work(_paths(ticket))
    with _warehouse(ticket) as con:
        start = store.RunStart(
            process_id=os.getpid(),
            code_version=__version__,
            taxonomy_version=_taxonomy(ticket).version,
            weights_version=_weights(ticket).version,
        )
        store.begin_run(con, ticket, start)
    return ticket
