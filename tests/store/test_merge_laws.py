"""What holds of any nights of any sources, whatever they send: promises 3 and 13."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from skillmatch import store
from skillmatch.paths import Paths
from skillmatch.records import ClientRequest, SourceCounts

from .conftest import harvest_of, job, source, ticket

CHECKS = (
    "client_request_closed",
    "client_request_page",
    "client_request_unique",
    "client_request_valid",
    "duplicate_counted",
    "duplicate_of_request",
    "source_run_balance",
)
SOURCES = ("a", "b")
DECLARED = {name: source(name, "request", "[expect]\nmin = 0\nmax_drop_pct = 100") for name in SOURCES}

# Few values of each, so that records share some and differ in others.
REQUEST = st.builds(
    job,
    native_id=st.sampled_from(["1", "2", "3", "4"]),
    title=st.sampled_from(["Desk", "Books"]),
    company=st.sampled_from(["", "Baker"]),
    location=st.just("Leeds"),
    text=st.sampled_from(["", "One.", "Two."]),
    url=st.sampled_from(["", "https://x.example/1", "https://x.example/1/", "https://x.example/2"]),
    ats_id=st.sampled_from(["", "", "lever:1", "lever:2"]),
)
SENT = st.lists(REQUEST, max_size=5)
NIGHT = st.tuples(*(st.tuples(SENT, st.booleans()) for _ in SOURCES))
Night = tuple[tuple[list[ClientRequest], bool], ...]


def load_night(con: store.Connection, paths: Paths, number: int, night: Night) -> list[SourceCounts]:
    """Return what each source came to in one night."""
    run = ticket(paths, number)
    store.begin_run(con, run, store.RunStart(store.now(con), 42, "0.1.0"))
    went = []
    for name, (sent, is_cut_short) in zip(SOURCES, night, strict=True):
        records = tuple(replace(record, source_id=name) for record in sent)
        harvest = harvest_of(paths, run, DECLARED[name], records)
        if is_cut_short:
            harvest = replace(harvest, outcome="partial", reason="cut short")
        went.append(store.load_source(con, run, harvest, DECLARED[name]))
    return went


def open_ids(con: store.Connection) -> list[tuple[str]]:
    return con.execute(
        "select request_id from client_request where closed_at is null order by request_id"
    ).fetchall()


def nights_of(nights: list[Night], threads: int) -> list[list[tuple[object, ...]]]:
    """Return the tables that some nights leave, every law checked after each of them."""
    with TemporaryDirectory() as folder:
        paths = Paths(Path(folder))
        store.migrate_work(paths)
        with store.open_work(paths, threads=threads) as con:
            open_count = 0
            for number, night in enumerate(nights):
                for went in load_night(con, paths, number, night):
                    open_count += went.new_count + went.reopened_count - went.closed_count
                assert len(open_ids(con)) == open_count
                assert [row for check in CHECKS for row in store.fetch(con, f"checks/{check}")] == []
            return [
                con.execute(f"from {table} order by all").fetchall()
                for table in ("client_request", "duplicate_record")
            ]


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(nights=st.lists(NIGHT, min_size=1, max_size=2))
def test_every_record_is_accounted_for_and_the_same_nights_leave_the_same_bytes(nights):
    assert nights_of(nights, threads=1) == nights_of(nights, threads=2)


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(first=NIGHT, then=NIGHT)
def test_what_is_sent_again_and_again_comes_to_rest(first, then):
    complete = tuple((sent, False) for sent, _ in then)
    with TemporaryDirectory() as folder:
        paths = Paths(Path(folder))
        store.migrate_work(paths)
        with store.open_work(paths, threads=1) as con:
            for number, night in enumerate((first, complete, complete, complete)):
                load_night(con, paths, number, night)
            at_rest = load_night(con, paths, 4, complete)
    moved = [went.new_count + went.changed_count + went.closed_count for went in at_rest]
    assert moved == [0, 0]
