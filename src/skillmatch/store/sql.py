"""Run the SQL files by name; parameters travel as `$name`, never as text."""

import re
from collections.abc import Mapping, Sequence

import duckdb

from skillmatch import queries
from skillmatch.errors import UsageError
from skillmatch.store.connect import Connection

Params = Mapping[str, object]
# What a person typed may ask for more rows than fit in memory, which DuckDB's own limit does not cover.
MOST_ROWS = 100_000


def materialize(con: Connection, name: str, params: Params | None = None) -> int:
    """Make the table snapshot.<relation> anew from sql/<folder>/<relation>.sql and return its row count."""
    relation, text = relation_of(name), queries.sql(name)
    # The relation is a validated file name, so no text from outside can get here.
    con.execute(f"create or replace table snapshot.{relation} as\n{text}", _bound(text, params))
    return _one_count(con)


def append(con: Connection, name: str, table: str, params: Params | None = None) -> int:
    """Add the rows of sql/<folder>/<relation>.sql to a table, column by column name; return how many."""
    text = queries.sql(name)
    con.execute(f"insert into {quoted(table)} by name\n{text}", _bound(text, params))
    return _one_count(con)


def fetch(con: Connection, name: str, params: Params | None = None) -> list[dict[str, object]]:
    """Return the rows of a query file, each as a dict of its columns."""
    try:
        return rows(con, queries.sql(name), params)
    except (duckdb.BinderException, duckdb.CatalogException) as error:
        # The writer's file is migrated; one that was published stays as it was.
        for published in rows(con, "select path from duckdb_databases() where readonly and not internal"):
            told = "has not what this version asks for; `skillmatch run` publishes it anew"
            raise UsageError(f"{published['path']} {told}") from error
        raise


def execute(con: Connection, name: str, params: Params | None = None) -> None:
    """Run a file of statements or one parametrised statement."""
    text = queries.sql(name)
    con.execute(text, _bound(text, params))


def rows(con: Connection, statement: str, params: Params | None = None) -> list[dict[str, object]]:
    """Return the rows of one statement, each as a dict of its columns."""
    result = con.execute(statement, _bound(statement, params))
    return _named(result, result.fetchall())


def query(con: Connection, statement: str) -> list[dict[str, object]]:
    """Return the rows of SQL that a person typed; UsageError says in one line what is wrong with it."""
    try:
        if not con.extract_statements(statement):
            raise UsageError("query: no statement given; write one, such as: from api.matches")
        result = con.execute(statement)
        found = result.fetchmany(MOST_ROWS + 1)
    except duckdb.Error as error:
        raise UsageError(f"query: {str(error).splitlines()[0]}") from error
    if len(found) > MOST_ROWS:
        raise UsageError(f"query: over {MOST_ROWS} rows; add a limit, or open the file with a DuckDB client")
    return _named(result, found)


def row_count(con: Connection, table: str) -> int:
    """Return how many rows a table has."""
    con.execute(f"select count(*) from {quoted(table)}")  # noqa: S608  quoted identifier
    return _one_count(con)


def relation_of(name: str) -> str:
    """Return the relation that a file is named after."""
    return name.rpartition("/")[2]


def quoted(table: str) -> str:
    """Return a table's name, schema and all, quoted for SQL."""
    return ".".join('"' + part.replace('"', '""') + '"' for part in table.split("."))


def _named(result: Connection, found: Sequence[tuple[object, ...]]) -> list[dict[str, object]]:
    """Return rows as dicts of the result's columns."""
    columns = [column[0] for column in result.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in found]


def _bound(statement: str, params: Params | None) -> dict[str, object] | None:
    """Return those of the parameters that a statement names, as DuckDB wants them: a dict, or nothing."""
    named = set(re.findall(r"\$([a-z_]+)", statement))
    return {name: value for name, value in (params or {}).items() if name in named} or None


def _one_count(con: Connection) -> int:
    """Return the count that the last statement answered with."""
    row = con.fetchone()
    return int(row[0]) if row else 0
