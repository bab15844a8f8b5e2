"""What becomes of a record from night to night: new, unchanged, changed, closed, back again."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from skillmatch import steps
from skillmatch.errors import RefusedInputError
from skillmatch.paths import Paths
from skillmatch.records import RunTicket, Verdict
from tests.line.desk import PEOPLE, answer, copied, counts, night, run, stored, write_lines

ANN, BOB, CYD, DOV, EVE = PEOPLE


def people(desk: Path, *rows: dict[str, object]) -> None:
    write_lines(desk / "inbox/people.jsonl", rows)


def score(desk: Path, request_id: str, consultant_id: str) -> object:
    pair = f"request_id = '{request_id}' and consultant_id = '{consultant_id}'"
    return answer(desk, f"select score from api.matches where {pair}")[0][0]


def closing(desk: Path, consultant_id: str) -> tuple[object, ...]:
    found = f"from consultant where consultant_id = '{consultant_id}'"
    return stored(desk, f"select closed_at is null, closed_reason {found}")[0]


def test_same_night_again_changes_nothing_says_so_and_leaves_nothing_behind(desk):
    before = answer(desk, "select content_hash from api.runs")
    raw = Paths(desk).raw
    bytes_before = {file.name for file in raw.rglob("*") if file.is_file()}
    old = raw / "ab" / ("ab" * 32)
    old.parent.mkdir(exist_ok=True)
    for file in (old, raw / "ab" / ("ac" * 32)):
        file.write_bytes(b"of a file that was here once")
    os.utime(old, (0, 0))
    killed = desk / "work/staging/20260101T000000-abcdef/people/records.ndjson"
    killed.parent.mkdir(parents=True)
    killed.write_text('{"name": "left by a killed run"}\n', encoding="utf-8")

    again = run(desk)
    assert again.message == (
        "ok: 5 consultants, 2 requests, 10 matches; 0 new, 0 changed, 0 closed, 0 quarantined"
    )
    assert [(again.content_hash,)] == before
    # What a run staged goes, a killed one's too; bytes that no source gives go when they are old.
    assert list((desk / "work/staging").rglob("*.ndjson")) == []
    assert {file.name for file in raw.rglob("*") if file.is_file()} == {*bytes_before, "ac" * 32}
    # The ledger beside the file tells every run, the latest first.
    told = json.loads((desk / "published/runs.json").read_text(encoding="utf-8"))
    assert [row["outcome"] for row in told] == ["ok", "ok"]
    assert (told[0]["run_id"], told[0]["content_hash"]) == (again.run_id, again.content_hash)


@dataclass(frozen=True, slots=True)
class Night:
    """A copy of the workspace as a night left it, and the night's verdict."""

    desk: Path
    verdict: Verdict


@pytest.fixture(scope="module")
def nights(published_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Night, ...]:
    """Return the first night, and those after it: a changed and a missing record, both back, new files."""
    told = tmp_path_factory.mktemp("nights")
    desk = copied(published_desk, told / "desk")

    def kept(number: int) -> Night:
        verdict = run(desk, number)
        return Night(copied(desk, told / str(number)), verdict)

    first = kept(0)
    people(desk, ANN | {"skills": ["Outlook"]}, CYD, DOV, EVE)
    changed = kept(1)
    people(desk, ANN, BOB, CYD, DOV, EVE)
    back = kept(2)
    (desk / "taxonomy/own.toml").write_text(
        'category = "glass"\ntier = "small_business"\n'
        '[[concept]]\nid = "shop-hours"\nlabel = "Shop hours"\naliases = ["running for shops"]\n',
        encoding="utf-8",
    )
    (desk / "sources/jobs.toml").unlink()
    return first, changed, back, kept(3)


def test_changed_record_counts_once_and_changes_its_match(nights):
    first, changed, *_ = nights
    went = counts(changed.desk, changed.verdict, "people")
    assert (went["found"], went["changed"], went["unchanged"], went["closed"]) == (4, 1, 3, 1)
    assert changed.verdict.outcome == "ok"
    assert score(changed.desk, "books", "ann") < score(first.desk, "books", "ann")
    assert score(changed.desk, "books", "dov") == score(first.desk, "books", "dov")
    assert answer(changed.desk, "select count(*) from api.mentions where document_id = 'ann'") == [(1,)]


def test_removed_record_is_closed_with_its_reason_and_reopened_when_it_is_back(nights):
    first, gone, back, _ = nights
    of_bob = "select count(*) from api.matches where consultant_id = 'bob'"
    assert closing(gone.desk, "bob") == (False, "not sent on 2026-03-03")
    assert answer(gone.desk, of_bob) == [(0,)]

    went = counts(back.desk, back.verdict, "people")
    assert (went["new"], went["changed"], went["unchanged"]) == (0, 2, 3)
    assert closing(back.desk, "bob") == (True, "")
    assert answer(back.desk, of_bob) == [(2,)]
    assert back.verdict.content_hash == first.verdict.content_hash


def test_owners_new_concept_is_found_in_texts_that_did_not_change(nights):
    *_, before, reread = nights
    found = "select document_id, surface from api.mentions where concept = 'shop-hours'"
    assert answer(before.desk, found) == []
    assert counts(reread.desk, reread.verdict, "people")["unchanged"] == 5
    assert answer(reread.desk, found) == [("dov", "running for shops")]


def test_source_whose_file_is_gone_is_named_while_its_records_still_match(nights):
    last = nights[-1]
    assert (last.verdict.outcome, last.verdict.message) == (
        "ok",
        "ok: 5 consultants, 2 requests, 10 matches; 0 new, 0 changed, 0 closed, 0 quarantined; "
        "not read: jobs",
    )
    summary = steps.summarise(RunTicket(last.verdict.run_id, str(last.desk), night(3)), last.verdict)
    told = {row["source_id"]: (row["outcome"], row["reason"]) for row in summary.sources}
    assert told == {"people": ("ok", ""), "jobs": ("not read", "2 records of it stay open")}


def test_promise_5_sudden_shrink_is_partial_and_closes_nothing(desk):
    people(desk, ANN, BOB)
    shrunk = run(desk, 1)
    went = counts(desk, shrunk, "people")
    assert shrunk.outcome == "partial"
    assert (went["outcome"], went["found"], went["unchanged"], went["closed"]) == ("partial", 2, 2, 0)
    assert went["reason"] == "found 2, usually 5: a drop of more than 30 %; nothing closed"
    assert answer(desk, "select count(*) from api.consultants") == [(5,)]
    assert answer(desk, "select count(distinct consultant_id) from api.matches") == [(5,)]


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        pytest.param("weights.toml", "micro = 3\n", "weights", id="weights"),
        pytest.param("weights.toml", "[[[\n", "weights", id="weights that are no TOML"),
        pytest.param("taxonomy/own.toml", '[[concept]]\nid = "X Y"\n', "taxonomy/own.toml", id="taxonomy"),
        pytest.param("skillmatch.toml", "treads = 2\n", "did you mean 'threads'?", id="settings"),
    ],
)
def test_owners_bad_file_refuses_the_run_in_one_line_and_the_published_file_stays(desk, file, text, words):
    before = (desk / "published/current.duckdb").readlink()
    (desk / file).write_text(text, encoding="utf-8")
    with pytest.raises(RefusedInputError) as refused:
        run(desk, 1)
    assert refused.value.exit_code == 3
    assert words in str(refused.value)
    assert "\n" not in str(refused.value)
    assert (desk / "published/current.duckdb").readlink() == before


def test_source_asked_for_alone_leaves_the_others_as_they_were(desk):
    people(desk, ANN)
    only = run(desk, 1, ["jobs"])
    assert only.outcome == "ok"
    assert only.message.endswith("; not read: people")
    assert answer(desk, f"select source_id from api.sources where run_id = '{only.run_id}'") == [("jobs",)]
    assert answer(desk, "select count(*) from api.consultants") == [(5,)]
