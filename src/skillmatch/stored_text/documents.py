"""Stored documents out of a warehouse, batch by batch."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from skillmatch import store
from skillmatch.errors import UsageError
from skillmatch.interpret import Row
from skillmatch.reading import document_of
from skillmatch.records import Kind
from skillmatch.store import Connection, Params
from skillmatch.stored_text.sightings import Sighting, StoredDocument, stored_sighting


@dataclass(frozen=True, slots=True)
class LastReading:
    """How the open documents were read: versions, the day, and how many do not stand as they were read."""

    versions: tuple[str, ...]
    as_of: date
    read_count: int
    unread_count: int
    labels: Mapping[str, str]  # of the concepts that the last scores were made with


def last_reading(con: Connection) -> LastReading:
    """Return how the stored documents were read; UsageError if no run ever came to reading."""
    runs = store.fetch(con, "queries/recent_runs", {"top": 1})
    readings = store.fetch(con, "queries/stored_readings")
    read_count = sum(int(str(row["read_count"])) for row in readings)
    if not runs or not read_count:
        raise UsageError("no stored text was read yet; `skillmatch run` reads them")
    as_of = runs[0]["as_of"]
    return LastReading(
        tuple(str(row["interpreter_version"]) for row in readings if row["interpreter_version"]),
        as_of.date() if isinstance(as_of, datetime) else date.min,
        read_count,
        sum(int(str(row["document_count"])) for row in readings) - read_count,
        {str(row["concept"]): str(row["label"]) for row in store.fetch(con, "queries/stored_concepts")},
    )


def stored_batches(con: Connection, document_batch: int) -> Iterator[tuple[StoredDocument, ...]]:
    """Yield the open documents that stand as they were read, profiles first, each kind by key."""
    for batch in store.fetch(con, "queries/stored_batches", {"document_batch": document_batch}):
        kind: Kind = "request" if batch["document_kind"] == "request" else "profile"
        seen = _seen(con, batch)
        rows = store.fetch(con, f"queries/stored_{kind}s", batch)
        yield tuple(_stored(kind, row, seen[int(str(row["document_key"]))]) for row in rows)


def _seen(con: Connection, batch: Params) -> Mapping[int, list[Sighting]]:
    """Return what was seen in the documents of a batch, by key."""
    seen: defaultdict[int, list[Sighting]] = defaultdict(list)
    for row in store.fetch(con, "queries/stored_mentions", batch):
        seen[int(str(row["document_key"]))].append(stored_sighting(row))
    return seen


def _stored(kind: Kind, row: Row, seen: list[Sighting]) -> StoredDocument:
    names = row["names"] if isinstance(row["names"], list) else []
    return StoredDocument(
        document_of(kind, row), str(row["document_id"]), tuple(map(str, names)), tuple(seen)
    )
