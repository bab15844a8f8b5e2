"""A migrated workspace and short ways to load records into it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from skillmatch import store
from skillmatch.fetch import Page
from skillmatch.parsing import DocumentReading, record_line
from skillmatch.paths import Paths
from skillmatch.records import (
    ClientRequest,
    ConsultantProfile,
    Outcome,
    Record,
    Reject,
    RunTicket,
    SourceCounts,
    SourceHarvest,
)
from skillmatch.sources import Source, parse_source
from skillmatch.staging import Staging
from tests.line.desk import copied

FIRST_NIGHT = datetime(2026, 3, 2, 4, 15, tzinfo=UTC)
Load = Callable[..., SourceCounts]


# What a test may ask for its warehouse to hold, the fullest first; the first one that is asked for counts.
HELD = ("published", "one_match")


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return workspaces by what they hold; each test has a copy, which is cheaper than its making."""
    made = {held: tmp_path_factory.mktemp("store") / "ws" for held in ("", *HELD)}
    empty = Paths(made[""])
    store.migrate_work(empty)
    copied(made[""], made["one_match"])
    paths = Paths(made["one_match"])
    with store.open_work(paths, threads=1) as opened:
        fill_with_one_match(opened, loader(opened, paths))
    copied(made["one_match"], made["published"])
    paths = Paths(made["published"])
    with store.open_work(paths, threads=1) as opened:
        store.publish(opened, paths, ticket(paths), keep_generations=3)
    return made


@pytest.fixture
def paths(request: pytest.FixtureRequest, made_once: dict[str, Path], tmp_path: Path) -> Paths:
    """Return a migrated workspace, with what the test's other fixtures say is in it."""
    held = next((each for each in HELD if each in request.fixturenames), "")
    return Paths(copied(made_once[held], tmp_path / "ws"))


@pytest.fixture
def one_match(paths: Paths) -> Paths:
    """Return a workspace that holds what `fill_with_one_match` leaves."""
    return paths


@pytest.fixture
def published(paths: Paths) -> store.Manifest:
    """Return the manifest of what that workspace published."""
    return store.read_manifest(paths.current.resolve())


@pytest.fixture
def con(paths: Paths) -> Iterator[store.Connection]:
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
    *,
    gone: tuple[str, ...] = (),
) -> SourceHarvest:
    folder = paths.staging(run.run_id, declared.id)
    lines = b"".join(map(record_line, records))
    with Staging(declared.id, folder, "rules") as staging:
        staging.add_document(
            Page("inbox/a.jsonl", "", b"0123456789", "ab" * 32, "application/jsonl", False),
            DocumentReading(lines, record_count=len(records), unmapped=("shoe_size",)),
            is_list=False,
        )
        for reject in rejects:
            staging.add_reject(reject)
        for address in gone:
            staging.add_gone(address)
        return staging.harvest("ok", "")


@pytest.fixture
def load(con: store.Connection, paths: Paths) -> Load:
    """Return a function that loads records of one source as the load of one night."""
    return loader(con, paths)


def loader(con: store.Connection, paths: Paths) -> Load:
    """Return a function that loads records of one source as the load of one night."""

    def loaded(
        *records: Record,
        night: int = 0,
        rejects: tuple[Reject, ...] = (),
        gone: tuple[str, ...] = (),
        declared: Source | None = None,
        outcome: Outcome = "ok",
        reason: str = "",
    ) -> SourceCounts:
        run = ticket(paths, night)
        store.begin_run(con, run, store.RunStart(store.now(con), 42, "0.1.0"))
        declared = declared or source()
        harvest = harvest_of(paths, run, declared, records, rejects, gone=gone)
        harvest = replace(harvest, outcome=outcome, reason=reason)
        return store.load_source(con, run, harvest, declared)

    return loaded


def ann(**stated: object) -> ConsultantProfile:
    """Return a consultant of source "people"."""
    return ConsultantProfile(**{"source_id": "people", "native_id": "ann", "name": "Ann", **stated})


def job(**stated: object) -> ClientRequest:
    """Return a client request of source "jobs"."""
    return ClientRequest(**{"source_id": "jobs", "native_id": "j1", "title": "Desk support", **stated})


def fill_with_one_match(con: store.Connection, load: Load) -> None:
    """Leave one consultant who fits one request, interpreted and scored: 62.500 points in two lines."""
    load(ann(headline="Desk support", rate_cents=4550, contact=(("email", "ann@example.org"),)))
    load(
        job(company="Baker & Co", text="Exchange needed. Call 555-0101.", systems=12),
        declared=source("jobs", "request"),
    )
    for statement in ONE_MATCH.split(";"):
        con.execute(statement)


ONE_MATCH = """
insert into concept values
    ('exchange-server', 'Exchange Server', 'skill', 'mail', 'enterprise', '', 0, 'active');
insert into interpretation
    select 'request', request_key, record_hash, 'v1' from client_request
    union all select 'profile', consultant_key, record_hash, 'v1' from consultant;
insert into mention values
    ('request', 1, 'r1:text:0:exchange-server', 'text', 'exchange-server', 'Exchange Server', 'skill',
     'Exchange', 0, 8, 'Exchange needed', 'required', null, '', null, null, 'exchange', 'v1'),
    ('profile', 1, 'p1:text:4:exchange-server', 'text', 'exchange-server', 'Exchange Server', 'skill',
     'Exchange 5.5', 4, 16, 'ran Exchange 5.5', 'held', 4, '5.5', 2001, null, 'exchange', 'v1');
insert into document_fact values
    ('request', 1, 'text', 'no_certifications', 'No certifications', 3, 20, 'refused');
insert into gate_statement values
    ('request', 1, 'text', 'language', 'Spanish', null, null, 'Spanish required', 3, 19, 'language:required',
     '');
insert into segment_assessment values (1, 'sweet_spot', 12, 12, null, 0, 1000, 0, 'declared systems');
insert into segment_evidence values (1, 'text', 'pc_count', '12 PCs', 3, 9);
insert into match values
    (1, 1, 62500, 60000, 62500, 40000, 1, 55000, 1, 'sweet_spot', true, 'unknown', 987654, 875, 'w1', 't1');
insert into match_line values
    (1, 1, 'required', 'exchange-server', 60500, 60000, 60500, 40000, 1500,
     ['r1:text:0:exchange-server', 'p1:text:4:exchange-server']),
    (1, 1, 'price', '', 2000, 0, 2000, 0, 0, []);
insert into match_gate values (1, 1, 'rate', 'unknown', '', '45.50');
insert into request_scoring values (1, 1, '', true)
"""
