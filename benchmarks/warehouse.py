"""A warehouse with made-up records, filled by the same steps as any night's."""

from collections.abc import Iterable
from datetime import UTC, datetime

from skillmatch import store
from skillmatch.extract import build_lexicon
from skillmatch.fetch import Page
from skillmatch.interpret import Reading, reading_version
from skillmatch.parsing.document import DocumentReading
from skillmatch.parsing.lines import record_line
from skillmatch.paths import Paths
from skillmatch.reading import interpret_batch, pending_batches
from skillmatch.records import Kind, Record, RunTicket, SourceHarvest
from skillmatch.segment.log_odds import package_log_odds
from skillmatch.sources import Source, parse_source
from skillmatch.staging import Staging
from skillmatch.store import Connection
from skillmatch.taxonomy import Taxonomy

AS_OF = datetime(2026, 11, 2, 4, 15, tzinfo=UTC)


def empty(paths: Paths, memory_limit: str = "1GiB") -> Connection:
    """Return a connection to a warehouse just made; one that stood there before is gone."""
    paths.work_file.unlink(missing_ok=True)
    store.migrate_work(paths)
    return store.open_work(paths, memory_limit)


def ticket(paths: Paths) -> RunTicket:
    """Return the ticket that all loads of a benchmark share."""
    return RunTicket("benchmark", str(paths.workspace), AS_OF)


def source(kind: Kind) -> Source:
    """Return a source of that kind, of any size."""
    text = f'kind = "{kind}"\nadapter = "jsonl"\npath = "inbox/*.jsonl"\nexpect.max = 1_000_000\n'
    return parse_source(text, f"{kind}s.toml")


def staged(paths: Paths, kind: Kind, records: Iterable[Record]) -> SourceHarvest:
    """Return the harvest of a source that gave these records."""
    declared = source(kind)
    page = Page("inbox/all.jsonl", "", b"", "0" * 64, "", is_unchanged=False)
    with Staging(declared.id, paths.staging("benchmark", declared.id), "") as staging:
        for record in records:
            staging.add_document(page, DocumentReading(record_line(record), record_count=1), is_list=False)
        return staging.harvest("ok", "")


def load(con: Connection, paths: Paths, kind: Kind, records: Iterable[Record]) -> None:
    """Load records as one source's."""
    store.load_source(con, ticket(paths), staged(paths, kind, records), source(kind))


def interpret(con: Connection, paths: Paths, taxonomy: Taxonomy) -> None:
    """Read every stored record."""
    day = AS_OF.date()
    version = reading_version(taxonomy.version, day, package_log_odds())
    reading = Reading(build_lexicon(taxonomy), day, version)
    for batch in pending_batches(con, reading.version, 1000):
        interpret_batch(con, batch, reading, paths.staging("benchmark", "interpretation"))
