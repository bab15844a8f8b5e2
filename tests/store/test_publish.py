"""What users are handed: a whole file, its manifest, and nothing that must stay behind."""

import json
import os
import signal
import subprocess
import sys
import time
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from skillmatch import queries, store
from skillmatch.errors import SkillmatchError, UsageError
from skillmatch.store.generations import prune
from skillmatch.store.publish import sha256_of

from .conftest import FIRST_NIGHT, ann, job, source, ticket

LIVELY = "[expect]\nmax_drop_pct = 100\nmin = 0"
LIVELY_PEOPLE = source(more=LIVELY)


def read(paths, statement: str) -> list[dict[str, object]]:
    with store.open_published(paths.current) as reader:
        return store.rows(reader, statement)


def test_the_file_is_what_its_manifest_says_promise_1(paths, published):
    file = paths.published / published.file
    assert file.name == "skillmatch-run-00.duckdb"
    assert published == store.read_manifest(file)
    assert (published.sha256, published.byte_count) == (sha256_of(file), file.stat().st_size)
    assert published.row_counts["match_line"] == 2
    assert sorted(p.name for p in paths.published.iterdir()) == [
        "current.duckdb",
        "skillmatch-run-00.duckdb",
        "skillmatch-run-00.json",
    ]


def test_points_are_exact_decimals(paths, published):
    match = read(paths, "select * from api.matches")[0]
    assert (match["score"], match["score_larger"]) == (Decimal("62.500"), Decimal("40.000"))
    assert (match["confidence"], match["coverage"]) == (Decimal("0.875"), Decimal("0.987654"))
    sums = read(paths, "select sum(points) as points from api.match_lines")
    assert sums == [{"points": Decimal("62.500")}]


def test_a_line_shows_its_evidence_in_words(paths, published):
    lines = read(paths, "select kind, label, evidence, mention_ids from api.match_lines order by kind desc")
    assert lines == [
        {
            "kind": "required",
            "label": "Exchange Server",
            "evidence": ["profile text: ran Exchange 5.5", "request text: Exchange needed"],
            "mention_ids": ["r1:text:0:exchange-server", "p1:text:4:exchange-server"],
        },
        {"kind": "price", "label": "", "evidence": [], "mention_ids": []},
    ]


def test_a_gap_counts_who_asks_and_who_holds(paths, published):
    assert read(
        paths, "select concept, required_count, preferred_count, holder_count from api.skill_gaps"
    ) == [{"concept": "exchange-server", "required_count": 1, "preferred_count": 0, "holder_count": 1}]


def test_a_fact_of_a_request_is_told_with_its_words(paths, published):
    assert read(paths, "select request_id, fact, field, surface from api.request_facts") == [
        {"request_id": "j1", "fact": "no_certifications", "field": "text", "surface": "No certifications"}
    ]


def test_the_publishing_run_ends_with_its_own_file(con, load, paths):
    start = store.RunStart(store.now(con), 7, "0.1.0")
    store.begin_run(con, ticket(paths), start)
    store.settle_run(con, "run-00", "ok", "1 match")
    manifest = store.publish(con, paths, ticket(paths), 3)
    run = read(paths, "select * from api.runs")[0]
    assert (run["outcome"], run["message"], run["published_file"]) == ("ok", "1 match", manifest.file)
    assert run["content_hash"] == manifest.content_hash
    assert run["finished_at"] >= run["started_at"]


def test_the_latest_hundred_runs_are_handed_out_with_what_belongs_to_them(con, paths, one_match):
    con.execute(
        "insert into run select printf('old-%03d', n), as_of, started_at - to_days(n), null, 'ok', '',"
        " 1, '', '', '', '', '' from run, range(1, 151) as t(n)"
    )
    con.execute("delete from source_run")
    con.execute(
        "insert into source_run select run_id, 's', now(), 'ok', '', 0, 0, 0, 0, 0, 0, 0, [], 0 from run"
    )
    con.execute("insert into run_stage select run_id, 'rank', now(), now(), 0 from run")
    con.execute("insert into quarantine select run_id, 's', 'line 1', 'not JSON' from run")
    store.publish(con, paths, ticket(paths), 3)
    runs = read(paths, "select run_id from api.runs order by run_id")
    kept = [f"old-{n:03}" for n in range(1, 100)] + ["run-00"]
    assert [row["run_id"] for row in runs] == kept
    for table in ("source_run", "run_stage", "quarantine"):
        found = read(paths, f"select distinct run_id from result.{table} order by run_id")
        assert [row["run_id"] for row in found] == kept


def test_a_run_with_an_old_clock_still_hands_itself_out(con, paths, one_match):
    con.execute(
        "insert into run select 'later-' || n, as_of, started_at + to_days(n::integer), null, 'ok', '',"
        " 1, '', '', '', '', '' from run, range(1, 151) as t(n)"
    )
    store.publish(con, paths, ticket(paths), 3)
    assert read(paths, "select count(*) as n from api.runs where run_id = 'run-00'") == [{"n": 1}]


def test_contact_data_and_full_texts_stay_behind(paths, published):
    columns = {
        row["column_name"]
        for row in read(paths, "select column_name from duckdb_columns() where not internal")
    }
    assert not columns & {"text", "channel", "address", "contact", "process_id"}
    raw = (paths.published / published.file).read_bytes()
    assert b"ann@example.org" not in raw
    assert b"555-0101" not in raw


def test_closed_people_and_requests_stay_behind(con, load, paths):
    load(ann(), declared=LIVELY_PEOPLE)
    load(declared=LIVELY_PEOPLE, night=1)
    store.publish(con, paths, ticket(paths), 3)
    assert read(paths, "select count(*) as n from api.consultants") == [{"n": 0}]


def test_of_a_closed_consultant_only_the_id_and_the_reason_are_told(con, load, paths):
    load(ann(headline="Desk support", text="Ann of Leeds"), declared=LIVELY_PEOPLE)
    load(declared=LIVELY_PEOPLE, night=1)
    store.publish(con, paths, ticket(paths, night=1), 3)
    assert read(paths, "select * from api.closed") == [
        {
            "kind": "profile",
            "id": "ann",
            "source_id": "people",
            "closed_at": FIRST_NIGHT.replace(day=3),
            "closed_reason": "not sent on 2026-03-03",
            "last_seen_at": FIRST_NIGHT,
            "title": "",
        }
    ]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        pytest.param(0, [("j1", "Desk support")], id="the night that closes it"),
        pytest.param(90, [("j1", "Desk support")], id="ninety days later"),
        pytest.param(91, [], id="one more day"),
    ],
)
def test_a_closed_request_is_told_of_for_ninety_days(con, load, paths, days, told):
    jobs = source("jobs", "request", LIVELY)
    load(job(), job(native_id="open"), declared=jobs)
    load(job(native_id="open"), declared=jobs, night=1)
    store.publish(con, paths, ticket(paths, night=1 + days), 3)
    assert [(row["id"], row["title"]) for row in read(paths, "select id, title from api.closed")] == told


CONTRACT = tomllib.loads(Path(__file__).with_name("api_contract.toml").read_text())


def test_every_view_has_a_contract():
    assert {f"api/{view}" for view in CONTRACT} == set(queries.names("api"))


@pytest.mark.parametrize("view", CONTRACT)
def test_the_columns_of_a_view_keep_names_and_types(paths, published, view):
    columns = read(paths, f"describe select * from api.{view}")
    assert [(c["column_name"], c["column_type"]) for c in columns] == list(CONTRACT[view].items())


def test_every_view_and_column_explains_itself(paths, published):
    silent = "schema_name = 'api' and coalesce(comment, '') = ''"
    assert read(paths, f"select view_name from duckdb_views() where {silent}") == []
    assert read(paths, f"select table_name, column_name from duckdb_columns() where {silent}") == []


def test_the_views_work_under_any_name_that_a_client_attaches_them_by(con, paths, published):
    con.execute(f"attach '{paths.current.resolve()}' as theirs (read_only)")
    con.execute("delete from main.match")
    for view in CONTRACT:
        con.execute(f"select * from theirs.api.{view}")
    assert con.execute("select count(*) from theirs.api.matches").fetchall() == [(1,)]


def test_a_run_killed_before_the_ledger_knew_keeps_its_outcome_and_gets_its_file(con, paths, one_match):
    store.settle_run(con, "run-00", "partial", "1 match")
    manifest = store.publish(con, paths, ticket(paths), 3)
    asked = "select outcome, message, published_file, content_hash, finished_at from run"
    assert con.execute(asked).fetchall() == [("partial", "1 match", "", "", None)]
    assert store.adopt_published(con, paths) == "run-00"
    assert store.adopt_published(con, paths) == ""
    told = con.execute(asked).fetchall()[0]
    assert told[:4] == ("partial", "1 match", f"published/{manifest.file}", manifest.content_hash)
    assert told[4].isoformat() == manifest.published_at


@pytest.mark.parametrize(
    "damage", [pytest.param("", id="empty"), pytest.param("{}", id="no keys"), pytest.param("[1", id="cut")]
)
def test_a_damaged_manifest_adopts_nothing_and_stops_nothing(con, paths, published, damage):
    (paths.published / published.file).with_suffix(".json").write_text(damage)
    assert store.adopt_published(con, paths) == ""


def test_publishing_the_same_run_again_changes_nothing(con, paths, published):
    con.execute("delete from match")
    assert store.publish(con, paths, ticket(paths), 3) == published


def test_old_generations_go_and_the_current_one_stays(con, paths, published):
    for night in range(1, 5):
        store.publish(con, paths, ticket(paths, night), 3)
    kept = [f"skillmatch-run-0{night}.duckdb" for night in (2, 3, 4)]
    assert sorted(p.name for p in paths.published.glob("skillmatch-*.duckdb")) == kept
    assert len(list(paths.published.glob("skillmatch-*.json"))) == 3
    store.point_to(paths, paths.published / kept[0])
    assert prune(paths, 1) == (kept[1],)
    assert paths.current.resolve().name == kept[0]


def test_a_generation_is_as_old_as_its_manifest_says_whatever_copied_it(con, paths, published):
    for night in range(1, 3):
        store.publish(con, paths, ticket(paths, night), 5)
    names = [f"skillmatch-run-0{night}.duckdb" for night in range(3)]
    os.utime(paths.published / names[0], (2**32, 2**32))
    (paths.published / "skillmatch-no-manifest.duckdb").write_bytes(b"left by a kill")
    assert prune(paths, 2) == (names[0], "skillmatch-no-manifest.duckdb")
    assert sorted(p.name for p in paths.published.glob("skillmatch-*.duckdb")) == names[1:]


def test_leftovers_of_a_killed_publish_are_swept_away(con, paths, published):
    (paths.published / ".tmp-skillmatch-run-07.duckdb").write_bytes(b"half")
    (paths.published / ".tmp-skillmatch-run-07.duckdb.wal").write_bytes(b"half")
    store.publish(con, paths, ticket(paths, 1), 3)
    assert not list(paths.published.glob(".tmp-*"))


def test_a_file_that_lost_rows_is_not_handed_out(con, paths, published, monkeypatch):
    monkeypatch.setattr(sys.modules["skillmatch.store.publish"], "row_count", lambda *_: 0)
    with pytest.raises(SkillmatchError, match="does not hold what was written"):
        store.publish(con, paths, ticket(paths, 1), 3)
    assert paths.current.resolve().name == published.file


@pytest.mark.parametrize(
    ("change", "is_same"),
    [
        pytest.param("update run set run_id = 'other'", True, id="run ids do not count"),
        pytest.param(
            "update consultant set last_seen_at = last_seen_at + interval 1 day", True, id="clocks neither"
        ),
        pytest.param("update match set score_millipoints = 62501", False, id="a thousandth of a point does"),
        pytest.param("update consultant set record_hash = 'x'", False, id="a changed profile does"),
        pytest.param("delete from match_line where kind = 'price'", False, id="a lost line does"),
        pytest.param("insert into match_line from match_line", False, id="a doubled line does"),
        pytest.param(
            "update mention set end_offset = 17 where end_offset = 16", False, id="a moved mention does"
        ),
    ],
)
def test_the_content_hash_sees_results_only_promise_13(con, change, is_same, one_match):
    before = store.content_hash(con)
    con.execute(change)
    assert (store.content_hash(con) == before) is is_same


def test_the_content_hash_does_not_know_dense_keys_promise_13(con, one_match):
    before = store.content_hash(con)
    for table in ("consultant", "consultant_contact", "match", "match_line", "match_gate"):
        con.execute(f"update {table} set consultant_key = 7")
    con.execute("update mention set document_key = 7 where document_kind = 'profile'")
    con.execute("update match_line set evidence = [replace(x, 'p1:', 'p7:') for x in evidence]")
    assert store.content_hash(con) == before


def test_nothing_published_yet_is_said_in_one_line(paths):
    with pytest.raises(UsageError, match="does not exist yet; `skillmatch run` publishes it"):
        store.open_published(paths.current)


PUBLISHER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from skillmatch import store
from skillmatch.paths import Paths
from skillmatch.records import RunTicket

paths = Paths(Path(sys.argv[1]))
with store.open_work(paths, threads=1) as con:
    other = RunTicket("r", str(paths.workspace), datetime(2026, 3, 2, tzinfo=UTC))
    store.begin_run(con, other, store.RunStart(store.now(con), 1, ""))
    for n in range(int(sys.argv[2])):
        con.execute("insert into quarantine values ('r', 's', 'line', repeat('x', 1000))")
        ticket = RunTicket(f"loop-{n:04}", str(paths.workspace), datetime(2026, 3, 2, tzinfo=UTC))
        store.publish(con, paths, ticket, 3)
        print(n, flush=True)
"""


def start_publisher(paths, rounds: int) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", PUBLISHER, str(paths.workspace), str(rounds)],
        stdout=subprocess.PIPE,
        text=True,
    )


def current_matches_its_manifest(paths) -> str:
    """Open what users open and return the run it is of, having compared it with its manifest."""
    file = paths.current.resolve()
    with store.open_published(file) as reader:
        rows = store.rows(reader, "select count(*) as n from api.quarantine")
        manifest = store.read_manifest(file)
    assert manifest.row_counts["quarantine"] == rows[0]["n"]
    return manifest.run_id


def test_a_reader_in_another_process_never_sees_half_a_file_promise_1(con, load, paths, published):
    con.close()
    publisher = start_publisher(paths, 6)
    seen = set()
    while publisher.poll() is None:
        seen.add(current_matches_its_manifest(paths))
    assert publisher.returncode == 0
    assert current_matches_its_manifest(paths) == "loop-0005"
    assert len(seen) > 2


@pytest.mark.parametrize("delay_ms", [0, 15, 40])
def test_a_publisher_killed_at_any_moment_leaves_a_whole_file_promise_1(con, paths, published, delay_ms):
    con.close()
    publisher = start_publisher(paths, 10_000)
    assert publisher.stdout.readline() == "0\n"
    time.sleep(delay_ms / 1000)
    os.kill(publisher.pid, signal.SIGKILL)
    publisher.wait()
    publisher.stdout.close()
    assert current_matches_its_manifest(paths).startswith("loop-")
    assert sha256_of(paths.current) == store.read_manifest(paths.current.resolve()).sha256


def test_the_manifest_is_plain_json(paths, published):
    told = json.loads((paths.published / published.file).with_suffix(".json").read_text())
    assert told["run_id"] == "run-00"
    assert Path(told["file"]).name == told["file"]
