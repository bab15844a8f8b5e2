"""Everything that touches DuckDB; nothing outside this package opens a database."""

from skillmatch.store.connect import Connection, open_memory, open_published, open_work, transaction
from skillmatch.store.harvest import HarvestTally, write_harvest
from skillmatch.store.ledger import RunStart, begin_run, finish_run, record_stage, settle_run
from skillmatch.store.load import load_ndjson
from skillmatch.store.lock import writer_lock
from skillmatch.store.merge import load_source
from skillmatch.store.migrate import migrate, migrate_work
from skillmatch.store.sql import Params, append, execute, fetch, materialize, row_count, rows

__all__ = [
    "Connection",
    "HarvestTally",
    "Params",
    "RunStart",
    "append",
    "begin_run",
    "execute",
    "fetch",
    "finish_run",
    "load_ndjson",
    "load_source",
    "materialize",
    "migrate",
    "migrate_work",
    "open_memory",
    "open_published",
    "open_work",
    "record_stage",
    "row_count",
    "rows",
    "settle_run",
    "transaction",
    "write_harvest",
    "writer_lock",
]
