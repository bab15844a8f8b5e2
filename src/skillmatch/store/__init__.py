"""Everything that touches DuckDB; nothing outside this package opens a database."""

from skillmatch.store.connect import Connection, open_memory, open_published, open_work
from skillmatch.store.migrate import migrate, migrate_work
from skillmatch.store.sql import Params, append, execute, fetch, materialize, row_count, rows

__all__ = [
    "Connection",
    "Params",
    "append",
    "execute",
    "fetch",
    "materialize",
    "migrate",
    "migrate_work",
    "open_memory",
    "open_published",
    "open_work",
    "row_count",
    "rows",
]
