"""A migrated workspace and short ways to load records into it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from skillmatch import store
from skillmatch.paths import Paths
from skillmatch.records import (
    ClientRequest,
    ConsultantProfile,
    Outcome,
    ParseResult,
    RawDocument,
    Record,
    Reject,
    RunTicket,
    SourceCounts,
    SourceHarvest,
)
from skillmatch.sources import Source, parse_source

FIRST_NIGHT = datetime(2026, 3, 2, 4, 15, tzinfo=UTC)
Load = Callable[..., SourceCounts]


@pytest.fixture
def paths(tmp_path) -> Paths:
    made = Paths(tmp_path / "ws")
    store.migrate_work(made)
    return made


@pytest.fixture
def con(paths) -> Iterator[store.Connection]:
    with store.open_work(paths, threads=1) as opened:
        yield opened


def ticket(paths: Paths, night: int = 0, run_id: str = "") -> RunTicket:
    return RunTicket(run_id or f"run-{night:02}", str(paths.workspace), FIRST_NIGHT + timedelta(days=night))


def source(source_id: str = "people", kind: str = "profile", more: str = "") -> Source:
    text = f'id = "{source_id}"\nkind = "{kind}"\nadapter = "jsonl"\npath = "inbox/*.jsonl"\n{more}'
    return parse_source(text, f"{source_id}.toml")


def harvest_of(
    paths: Paths,
    run: RunTicket,
    declared: Source,
    records: tuple[Record, ...],
    rejects: tuple[Reject, ...] = (),
) -> SourceHarvest:
    folder = paths.staging(run.run_id, declared.id)
    document = RawDocument(declared.id, "inbox/a.jsonl", "ab" * 32, "application/jsonl", 10)
    tally = store.write_harvest(folder, [(document, ParseResult(records, rejects, ("shoe_size",)))])
    return SourceHarvest(
        declared.id,
        str(folder),
        "ok",
        "",
        tally.record_count,
        tally.reject_count,
        tally.document_count,
        tally.unchanged_document_count,
        tally.unmapped_fields,
    )


@pytest.fixture
def load(con, paths) -> Load:
    """Return a function that loads records of one source as the load of one night."""

    def loaded(
        *records: Record,
        night: int = 0,
        rejects: tuple[Reject, ...] = (),
        declared: Source | None = None,
        outcome: Outcome = "ok",
        reason: str = "",
    ) -> SourceCounts:
        run = ticket(paths, night)
        declared = declared or source()
        harvest = harvest_of(paths, run, declared, records, rejects)
        harvest = SourceHarvest(
            **{name: getattr(harvest, name) for name in harvest.__slots__}
            | {"outcome": outcome, "reason": reason}
        )
        return store.load_source(con, run, harvest, declared)

    return loaded


def ann(**stated: object) -> ConsultantProfile:
    """Return a consultant of source "people"."""
    return ConsultantProfile(**{"source_id": "people", "native_id": "ann", "name": "Ann", **stated})


def job(**stated: object) -> ClientRequest:
    """Return a client request of source "jobs"."""
    return ClientRequest(**{"source_id": "jobs", "native_id": "j1", "title": "Desk support", **stated})
