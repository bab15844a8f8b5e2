"""Where records come from, under which terms, and how exactly: kept, shown, and no change by itself."""

from datetime import date

import pytest

from skillmatch import store
from skillmatch.paths import Paths
from skillmatch.store.migrate import known_migrations

from .conftest import ann, harvest_of, job, source, ticket
from .test_merge import counts, stored

TERMS = """
[terms]
url = "https://board.example/terms"
attribution = "Jobs by Board"
checked_on = 2026-02-01
"""
JOBS = source("jobs", "request", TERMS)


def shown(con, paths, statement: str) -> list[tuple]:
    store.publish(con, paths, ticket(paths), 3)
    with store.open_published(paths.current) as reader:
        return reader.execute(statement).fetchall()


def test_a_source_is_noted_as_its_file_says_at_its_latest_load(con, load):
    load(job(), declared=source("jobs", "request"))
    load(declared=JOBS, night=1, outcome="failed", reason="the host is down")
    assert stored(con, "*", "source") == [
        (
            "jobs",
            "request",
            "jsonl",
            "",
            "inbox/*.jsonl",
            "Jobs by Board",
            "https://board.example/terms",
            date(2026, 2, 1),
        )
    ]


def test_whom_to_name_is_shown_with_the_request_and_its_source(con, load, paths):
    load(job(valid_through=date(2026, 4, 1), field_route="json-ld"), declared=JOBS)
    asked = "select attribution, terms_url, valid_through, posted_precision, field_route from api.requests"
    told = ("Jobs by Board", "https://board.example/terms")
    assert shown(con, paths, asked) == [(*told, date(2026, 4, 1), "", "json-ld")]
    assert shown(con, paths, "select attribution, terms_url from api.sources") == [told]


def test_where_a_source_is_read_from_stays_behind(con, load, paths):
    load(job(), declared=JOBS)
    columns = shown(con, paths, "select column_name from duckdb_columns() where table_name = 'source'")
    assert ("attribution",) in columns
    assert ("address",) not in columns


def test_duplicates_and_texts_alike_are_shown(con, load, paths):
    text = " ".join(f"word{number}" for number in range(40))
    load(job(text=text), job(native_id="j2", text=text), job(), declared=JOBS)
    store.propose_duplicates(con)
    assert shown(con, paths, "select native_id, of_id, rule from api.duplicates") == [("j1", "j1", "same id")]
    asked = "select cluster_id, record_id, closest_id, title, source_id from api.likely_duplicates order by 2"
    assert shown(con, paths, asked) == [
        ("j1", "j1", "j2", "Desk support", "jobs"),
        ("j1", "j2", "j1", "Desk support", "jobs"),
    ]


SILENT = [
    pytest.param({"posted_precision": "day"}, "unchanged", id="a day that is exact"),
    pytest.param({"posted_precision": "month"}, "changed", id="a month"),
    pytest.param({"valid_through": date(2026, 4, 1)}, "changed", id="a last day"),
    pytest.param({"ats_id": "lever:7"}, "changed", id="a number"),
]


@pytest.mark.parametrize(("stated", "status"), SILENT)
def test_what_is_known_besides_is_a_change_only_if_it_says_more(con, load, stated, status):
    load(job(posted_on=date(2026, 3, 1)), declared=JOBS)
    went = counts(load(job(posted_on=date(2026, 3, 1), **stated), declared=JOBS, night=1))
    assert went == {"found": 1, status: 1}
    (name,) = stated
    assert stored(con, name, "client_request") == [(stated[name],)]


def test_how_a_profile_was_read_is_noted_and_no_change(con, load):
    load(ann())
    assert counts(load(ann(field_route="h-card"), night=1)) == {"found": 1, "unchanged": 1}
    assert stored(con, "field_route") == [("h-card",)]


PAGE = "https://board.example/jobs/4711"
# As schema 4 stored them; the hash is sha256 over 17 fields of an otherwise empty request.
OLD_ROWS = """
insert into run values ('old', now(), now(), now(), 'ok', '', 1, '', '', '', '', '');
insert into source_run values ('old', 'jobs', now(), 'ok', '', 5, 3, 0, 0, 2, 0, 0, []);
insert into client_request by name
select
    n as request_key, 'j' || n as request_id, 'jobs' as source_id, 'j' || n as native_id,
    'Desk support' as title, '' as company, '' as text, '' as location, false as is_rate_hard,
    [] as required, [] as preferred, [] as certifications, url, false as is_remote, 'row' as field_route,
    sha256(
        'Desk support' || repeat(chr(30), 10) || 'false' || repeat(chr(30), 4) || url || chr(30)
        || 'false' || chr(30) || 'row'
    ) as record_hash,
    timestamptz '2026-03-01 04:15:00+00' as first_seen_at, first_seen_at as last_seen_at,
    [] as missed_on, '' as closed_reason
from (values (1, $page), (2, $page || '/'), (3, '')) as old (n, url)
"""


@pytest.fixture
def old_paths(tmp_path) -> Paths:
    """Return a workspace whose work file has schema 4 and rows in it."""
    old = Paths(tmp_path / "old")
    store.migrate_work(old, known_migrations()[:4])
    with store.open_work(old) as con:
        *first, last = OLD_ROWS.strip().split(";\n")
        for statement in first:
            con.execute(statement)
        con.execute(last, {"page": PAGE})
    return old


def test_rows_of_an_older_schema_stay_and_stay_unchanged_promise_14(old_paths):
    assert store.migrate_work(old_paths) == (
        "0005_add_origins_and_duplicates",
        "0006_add_document_facts",
        "0007_narrow_pair_scores",
        "0008_add_gates",
        "0009_add_verdicts",
        "0010_keep_basis_and_rarity",
        "0011_prune_pairs",
        "0012_add_document_view",
        "0013_add_gate_fields",
        "0014_keep_scores_between_nights",
        "0015_publish_basis",
    )
    sent = tuple(
        job(native_id=f"j{n}", url=url, field_route="row") for n, url in ((1, PAGE), (2, PAGE + "/"), (3, ""))
    )
    with store.open_work(old_paths) as con:
        assert stored(con, "request_id, closed_reason, posted_precision, ats_id", "client_request") == [
            ("j1", "", "", ""),
            ("j2", "duplicate of j1 (same canonical URL)", "", ""),
            ("j3", "", "", ""),
        ]
        run = ticket(old_paths)
        harvest = harvest_of(old_paths, run, JOBS, sent)
        store.begin_run(con, run, store.RunStart(store.now(con), 42, "0.1.0"))
        went = counts(store.load_source(con, run, harvest, JOBS))
        assert went == {"found": 3, "unchanged": 2, "duplicate": 1}
        for check in ("client_request_page", "duplicate_counted", "source_run_balance"):
            assert store.fetch(con, f"checks/{check}") == []
