"""The inbox of verdicts: each stored once, with the score of the night that first knew its pair."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from skillmatch import store
from skillmatch.paths import Paths
from skillmatch.verdicts import store_verdicts

from .conftest import ticket

HEADER = "request,consultant,decision,reason,outcome,decided_on,by\n"
SCORE = "segment, rank, score_millipoints, score_larger, asked_millipoints, weights_version, taxonomy_version"
# 62.5 points, of which 60.5 are for what is asked.
SCORED = ("sweet_spot", 1, 62_500, 40_000, 60_500, "w1", "t1")
NIGHT = """
delete from verdict;
delete from verdict_note;
delete from match;
delete from match_line;
insert into match values
    (1, 1, 62500, 60000, 62500, 40000, 1, 55000, 1, 'sweet_spot', true, 'unknown', 987654, 875, 'w1', 't1');
insert into match_line values
    (1, 1, 'required', 'exchange-server', 40500, 40000, 40500, 40000, 0, []),
    (1, 1, 'preferred', 'outlook', 20000, 20000, 20000, 0, 0, []),
    (1, 1, 'price', '', 2000, 0, 2000, 0, 0, []);
"""
ONE_OF_EACH = """
insert into client_request by name select
    1 as request_key, 'j1' as request_id, 'jobs' as source_id, 'j1' as native_id, '' as title, '' as company,
    '' as text, '' as location, false as is_rate_hard, [] as required, [] as preferred, [] as certifications,
    '' as url, false as is_remote, '' as field_route, '' as record_hash, now() as first_seen_at,
    now() as last_seen_at, [] as missed_on, '' as closed_reason, '' as posted_precision, '' as ats_id;
insert into consultant by name select
    1 as consultant_key, 'ann' as consultant_id, 'people' as source_id, 'ann' as native_id, '' as name,
    '' as headline, '' as text, '' as location, [] as skills, [] as certifications, '' as url,
    '' as record_hash, now() as first_seen_at, now() as last_seen_at, [] as missed_on, '' as closed_reason,
    '' as field_route
"""


@pytest.fixture(scope="module")
def paths(tmp_path_factory) -> Paths:
    made = Paths(tmp_path_factory.mktemp("verdicts") / "ws")
    store.migrate_work(made)
    return made


@pytest.fixture(scope="module")
def warehouse(paths) -> Iterator[store.Connection]:
    """Return a warehouse with one request and one consultant, for all tests of this file."""
    with store.open_work(paths, threads=1) as opened:
        opened.execute(ONE_OF_EACH)
        yield opened


@pytest.fixture
def con(warehouse, paths) -> store.Connection:
    """Return the warehouse with the scores of one night, no verdicts and an empty inbox."""
    warehouse.execute(NIGHT)
    paths.verdicts.mkdir(parents=True, exist_ok=True)
    for file in paths.verdicts.iterdir():
        file.unlink()
    return warehouse


@pytest.fixture
def night(con, paths):
    """Return a function that reads an inbox with these rows as one night does; the pair j1, ann is scored."""

    def read(*rows: str, number: int = 0, file: str = "a.csv") -> int:
        (paths.verdicts / file).write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
        return store_verdicts(con, ticket(paths, number))

    return read


def rows(con, columns: str, table: str = "verdict") -> list[tuple]:
    return con.execute(f"select {columns} from {table} order by all").fetchall()


def test_a_verdict_is_stored_with_the_score_of_its_pair(con, night):
    assert night("j1,ann,sent,,placed,2026-03-01,Kim") == 1
    assert rows(con, SCORE) == [SCORED]
    assert rows(con, "request_id, consultant_id, decision, outcome, decided_by") == [
        ("j1", "ann", "sent", "placed", "Kim")
    ]
    assert rows(con, "scored_at = first_read_at, changed_at") == [(True, None)]
    assert rows(con, "*", "verdict_note") == []


def test_an_empty_inbox_is_nothing(con, paths):
    assert store_verdicts(con, ticket(paths)) == 0


def test_an_unchanged_row_read_again_changes_nothing(con, night):
    night("j1,ann,sent,,,,")
    before = rows(con, "*")
    con.execute("update match set score_millipoints = 1")
    assert night("j1,ann,sent,,,,", number=1) == 0
    assert rows(con, "*") == before


def test_a_correction_takes_the_place_of_a_row_but_not_of_its_score(con, night):
    night("j1,ann,sent,,,,")
    con.execute("update match set score_millipoints = 1")
    assert night("j1,ann,sent,,client refused,,", number=1) == 1
    assert rows(con, SCORE) == [SCORED]
    assert rows(con, "outcome, first_read_at < changed_at") == [("client refused", True)]


LAST_WORDS = [
    pytest.param(["2026-03-02,rejected", "2026-03-01,sent"], "rejected", id="the latest day"),
    pytest.param(["2026-03-01,sent", ",rejected"], "sent", id="any day is later than none"),
    pytest.param([",sent", ",rejected"], "rejected", id="else the last row"),
]


@pytest.mark.parametrize(("said", "decision"), LAST_WORDS)
def test_the_last_word_on_a_pair_counts(con, night, said, decision):
    parted = [each.split(",") for each in said]
    night(*(f"j1,ann,{decision},,,{day}," for day, decision in parted))
    assert rows(con, "decision") == [(decision,)]


def test_an_older_word_does_not_come_back_when_the_file_of_the_later_one_is_put_away(con, night, paths):
    night("j1,ann,sent,,placed,2026-03-02,", file="b.csv")
    Path(paths.verdicts / "b.csv").unlink()
    assert night("j1,ann,sent,,,2026-03-01,", number=1) == 0
    assert rows(con, "outcome") == [("placed",)]


UNKNOWN = [
    pytest.param("j9,ann", "no request 'j9' is known; kept without a score", id="no such request"),
    pytest.param("j1,zoe", "no consultant 'zoe' is known; kept without a score", id="no such consultant"),
]


@pytest.mark.parametrize(("pair", "note"), UNKNOWN)
def test_an_unknown_pair_is_kept_without_a_score_and_told(con, night, pair, note):
    assert night(f"{pair},sent,,,,") == 1
    assert rows(con, SCORE) == [(None,) * 7]
    assert rows(con, "run_id, place, is_kept, note", "verdict_note") == [
        ("run-00", "inbox/verdicts/a.csv line 2", True, note)
    ]


def test_a_pair_that_is_known_later_gets_the_score_of_that_night(con, night):
    con.execute("delete from match")
    night("j1,ann,sent,,,,")
    assert rows(con, "note", "verdict_note") == [
        ("the pair is not among the matches kept of either; kept without a score",)
    ]
    con.execute(NIGHT.partition("delete from match;")[2])
    assert night("j1,ann,sent,,,,", number=1) == 1
    assert rows(con, SCORE) == [SCORED]
    assert rows(con, "first_read_at < scored_at, changed_at") == [(True, None)]


def test_a_refused_row_is_noted_once_a_run_and_touches_no_balance(con, night):
    for _ in range(2):
        night("j1,ann,snt,,,,", "j1,ann,sent,,,,")
    assert rows(con, "place, is_kept, note", "verdict_note") == [
        ("inbox/verdicts/a.csv line 2", False, "decision 'snt' is not known; write one of: sent, rejected")
    ]
    assert rows(con, "decision") == [("sent",)]
    for check in ("quarantine_counted", "source_run_balance", "verdict_once"):
        assert store.fetch(con, f"checks/{check}") == []
    assert store.fetch(con, "queries/run_totals", {"run_id": "run-00"})[0]["refused_verdict_count"] == 1


def test_two_verdicts_of_a_pair_would_be_found(con, night):
    night("j1,ann,sent,,,,")
    con.execute("insert into verdict from verdict")
    assert store.fetch(con, "checks/verdict_once") == [{"subject": "j1 ann", "detail": "2 verdicts"}]


def test_another_kind_of_file_is_told_and_the_readme_is_none(con, paths):
    for name in ("README.txt", ".hidden", "verdicts.xlsx", "empty.CSV"):
        (paths.verdicts / name).touch()
    assert store_verdicts(con, ticket(paths)) == 0
    assert rows(con, "place, note", "verdict_note") == [
        ("inbox/verdicts/verdicts.xlsx", "not read; save it as .csv or .jsonl")
    ]


def test_a_file_that_cannot_be_opened_is_told(con, paths):
    folder = paths.verdicts / "a.csv"
    folder.mkdir()
    store_verdicts(con, ticket(paths))
    folder.rmdir()
    assert rows(con, "place, note", "verdict_note") == [
        ("inbox/verdicts/a.csv", "not an ordinary file: not read")
    ]


def test_who_decided_is_not_handed_out_and_a_verdict_is_part_of_the_result(con, night, paths):
    before = store.content_hash(con)
    night("j1,ann,rejected,Too expensive,,2026-03-01,Kim Lee")
    assert store.content_hash(con) != before
    store.materialize(con, "staging/published_run", {"run_id": "run-00", "kept": 1})
    (row,) = store.fetch(con, "published/verdict")
    assert "Kim Lee" not in map(str, row.values())
    assert (row["reason_code"], row["reason"]) == ("too expensive", "Too expensive")
