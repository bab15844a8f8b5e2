"""Tables of which only some columns can be read for a while."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

import duckdb

from skillmatch.store.connect import Connection
from skillmatch.store.sql import quoted


@contextmanager
def reading_only(con: Connection, listed: Mapping[str, Sequence[str]]) -> Iterator[None]:
    """Let SQL in the body of a `with` read only the listed columns of each listed table."""
    [(database,)] = con.execute("select current_database()").fetchall()
    for table, columns in listed.items():
        seen, behind = ", ".join(map(quoted, columns)), quoted(f"{database}.main.{table}")
        # A temporary view is found before the table of the same name.
        con.execute(f"create or replace temp view {quoted(table)} as select {seen} from {behind}")  # noqa: S608
    try:
        yield
    finally:
        # If the database itself broke, that is what must be told.
        with suppress(duckdb.Error):
            for table in listed:
                con.execute(f"drop view if exists temp.{quoted(table)}")
