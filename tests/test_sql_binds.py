"""Every SQL file binds on an empty, migrated database: names, types and parameters are right."""

import re
from datetime import UTC, datetime

import duckdb
import pytest

from skillmatch import queries, store
from skillmatch.paths import Paths
from skillmatch.records import RunTicket

AS_OF = datetime(2026, 3, 2, 4, 15, tzinfo=UTC)
# Relations that rest on each other; the pairs they are about come from several folders.
SNAPSHOT = ("intermediate", "sampled", "promising", "contender", "kept")
LAYERS = ("staging", *SNAPSHOT, "keeping", "marts", "oracle", "published", "queries", "checks", "api")
FILES = [name for layer in LAYERS for name in queries.names(layer)]
# Where a missing value would not do, as in `limit $top`.
GIVEN: dict[str, object] = {
    "document_kind": "request",
    "keys": [1],
    "top": 1,
    "after_misses": 1,
    "document_batch": 1,
    "request_block": 1,
    "is_complete": True,
    "kept": 1,
    "kept_block": 1,
}


@pytest.fixture(scope="module")
def complaints(tmp_path_factory) -> dict[str, str]:
    """Return what is wrong with each file that does not bind."""
    paths = Paths(tmp_path_factory.mktemp("ws"))
    store.migrate_work(paths)
    found: dict[str, str] = {}
    with store.open_work(paths) as con:
        for layers in (("staging",), SNAPSHOT, ("keeping", "marts", "oracle")):
            names = tuple(name for layer in layers for name in queries.names(layer))
            found |= made_in_any_order(con, names)
        store.publish(con, paths, RunTicket("empty", str(paths.workspace), AS_OF), 1)
        users = [name for name in queries.names("queries") if "api." in queries.sql(name)]
        own = [name for layer in ("published", "queries", "checks") for name in queries.names(layer)]
        found |= {name: bound(con, name) for name in own if name not in users}
    with store.open_published(paths.current) as reader:
        found |= {name: bound(reader, name) for name in users}
        found |= {name: readable(reader, name) for name in queries.names("api")}
    return found


def made_in_any_order(con: store.Connection, names: tuple[str, ...]) -> dict[str, str]:
    """Make the relations of a layer, those first that need no other; return the complaint of each file."""
    left = dict.fromkeys(names, "")
    done: dict[str, str] = {}
    progress = True
    while left and progress:
        left = {name: made(con, name) for name in left}
        progress = "" in left.values()
        done |= {name: "" for name, complaint in left.items() if not complaint}
        left = {name: complaint for name, complaint in left.items() if complaint}
    return done | left


def made(con: store.Connection, name: str) -> str:
    """Make the relation of a file if it is a select, and return what is wrong with it."""
    complaint = bound(con, name)
    if not complaint and is_select(name):
        store.materialize(con, name, parameters(name))
    return complaint


def bound(con: store.Connection, name: str) -> str:
    """Return why a file does not bind, or ""."""
    try:
        for statement in con.extract_statements(queries.sql(name)):
            text = statement.query
            con.execute(f"explain {text}", parameters(name) or None).fetchall()
    except duckdb.Error as error:
        return str(error)
    return ""


def readable(reader: store.Connection, name: str) -> str:
    """Return why a view cannot be read, or ""."""
    try:
        store.row_count(reader, name.replace("/", "."))
    except duckdb.Error as error:
        return str(error)
    return ""


def is_select(name: str) -> bool:
    code = re.sub(r"--.*", "", queries.sql(name)).split()
    return code[0] in ("select", "with", "from")


def parameters(name: str) -> dict[str, object]:
    return {key: GIVEN.get(key) for key in re.findall(r"\$([a-z_]+)", queries.sql(name))}


@pytest.mark.parametrize("name", FILES)
def test_the_file_binds(complaints, name):
    assert complaints[name] == ""


@pytest.mark.parametrize("name", FILES)
def test_the_file_begins_with_its_grain_or_purpose(name):
    assert queries.sql(name).startswith("-- ")
