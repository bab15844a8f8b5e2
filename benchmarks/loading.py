"""Loading what a source sent, against inserting the same rows one by one."""

from dataclasses import astuple
from functools import cache
from pathlib import Path

from benchmarks import people, warehouse
from benchmarks.measure import Pair, Work, growth, wall_seconds
from skillmatch import store
from skillmatch.paths import Paths
from skillmatch.records import ClientRequest, SourceHarvest
from skillmatch.taxonomy import Taxonomy, load_taxonomy

ROUNDS = 3
CHARACTERS = 600  # of each request's text


def pairs(root: Path) -> tuple[Pair, ...]:
    """Return the load of more and more requests."""
    taxonomy = load_taxonomy()
    more = [_loading(Paths(root / str(count)), count, taxonomy) for count in (1000, 4000, 16_000)]
    inserted = _inserting(Paths(root / "inserted"), 500, taxonomy)
    return *(Pair(work, "executemany, 500", inserted) for work in more), *growth(more)


def _loading(paths: Paths, count: int, taxonomy: Taxonomy) -> Work:
    """Return the load into an empty warehouse: files to typed rows, hashed, compared with what is stored."""

    @cache
    def harvest() -> SourceHarvest:
        return warehouse.staged(paths, "request", people.requests(count, taxonomy, CHARACTERS))

    def seconds() -> float:
        sent, run, source = harvest(), warehouse.ticket(paths), warehouse.source("request")
        with warehouse.empty(paths) as con:
            return wall_seconds(lambda: store.load_source(con, run, sent, source))

    return Work("load", count, "requests", seconds)


def _inserting(paths: Paths, count: int, taxonomy: Taxonomy) -> Work:
    """Return inserts of such rows into a like table, in one transaction, neither hashed nor compared."""
    rows = [_values(request) for request in people.requests(count, taxonomy, CHARACTERS)]
    statement = f"insert into inserted values ({', '.join('?' for _ in rows[0])})"  # noqa: S608  marks only

    def seconds() -> float:
        with warehouse.empty(paths) as con, store.transaction(con):
            con.execute("create table inserted as from staging.request_row limit 0")
            return wall_seconds(lambda: con.executemany(statement, rows))

    return Work("executemany", count, "requests", seconds)


def _values(request: ClientRequest) -> list[object]:
    """Return a request's fields as the database takes them, all but the source."""
    return [list(value) if isinstance(value, tuple) else value for value in astuple(request)[1:]]
