"""Everything that touches DuckDB; nothing outside this package opens a database."""

from skillmatch.store.alike import propose_duplicates
from skillmatch.store.checks import run_checks
from skillmatch.store.complaint import complaint
from skillmatch.store.connect import (
    Connection,
    DatabaseError,
    open_beside,
    open_memory,
    open_published,
    open_work,
    transaction,
)
from skillmatch.store.generations import Manifest, point_to, read_manifest
from skillmatch.store.glance import open_work_copy, open_work_trial
from skillmatch.store.ledger import (
    RunStart,
    begin_run,
    export_ledger,
    finish_run,
    note_versions,
    now,
    record_stage,
    settle_run,
)
from skillmatch.store.load import load_ndjson
from skillmatch.store.lock import writer_lock
from skillmatch.store.merge import load_refusal, load_source
from skillmatch.store.migrate import migrate, migrate_work
from skillmatch.store.narrow import reading_only
from skillmatch.store.publish import adopt_published, content_hash, publish
from skillmatch.store.sql import Params, append, execute, fetch, materialize, query, row_count, rows

__all__ = [
    "Connection",
    "DatabaseError",
    "Manifest",
    "Params",
    "RunStart",
    "adopt_published",
    "append",
    "begin_run",
    "complaint",
    "content_hash",
    "execute",
    "export_ledger",
    "fetch",
    "finish_run",
    "load_ndjson",
    "load_refusal",
    "load_source",
    "materialize",
    "migrate",
    "migrate_work",
    "note_versions",
    "now",
    "open_beside",
    "open_memory",
    "open_published",
    "open_work",
    "open_work_copy",
    "open_work_trial",
    "point_to",
    "propose_duplicates",
    "publish",
    "query",
    "read_manifest",
    "reading_only",
    "record_stage",
    "row_count",
    "rows",
    "run_checks",
    "settle_run",
    "transaction",
    "writer_lock",
]
