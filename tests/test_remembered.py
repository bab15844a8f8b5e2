"""What is kept of a night is only used whole: a damaged one costs a second reading, never a night."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from skillmatch import pipeline
from skillmatch.collect.remembered import Remembered, document_rows, remembered_run
from skillmatch.errors import UsageError
from skillmatch.fetch import Page
from skillmatch.paths import Paths
from tests.line.desk import answer, copied, counts, run, stored, write_desk, write_source


@pytest.fixture(scope="module")
def after_a_night(tmp_path_factory: pytest.TempPathFactory) -> Path:
    workspace = write_desk(tmp_path_factory.mktemp("remembered") / "desk")
    run(workspace)
    return workspace


@pytest.fixture
def desk(after_a_night: Path, tmp_path: Path) -> Path:
    return copied(after_a_night, tmp_path / "desk")


def cut(name: str) -> Callable[[Path], object]:
    def damage(kept: Path) -> None:
        content = (kept / name).read_bytes()
        (kept / name).write_bytes(content[: len(content) // 2])

    return damage


def wrote(name: str, content: bytes) -> Callable[[Path], object]:
    return lambda kept: (kept / name).write_bytes(content)


def told(**row: object) -> Callable[[Path], object]:
    def damage(kept: Path) -> None:
        file = kept / "documents.ndjson"
        rows = [json.loads(line) | row for line in file.read_text(encoding="utf-8").splitlines()]
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")

    return damage


def emptied(kept: Path) -> None:
    shutil.rmtree(kept)
    kept.write_text("", encoding="utf-8")


def anothers(kept: Path) -> None:
    rules = (kept / "rules").read_bytes()
    shutil.rmtree(kept)
    shutil.copytree(kept.parent / "people", kept)
    (kept / "rules").write_bytes(rules)


def linked(kept: Path) -> None:
    shutil.rmtree(kept)
    kept.symlink_to(kept.parent / "people")


def outside(kept: Path) -> None:
    shutil.rmtree(kept)
    kept.symlink_to(kept.parent.parent)


DAMAGES = [
    pytest.param(cut("records.ndjson"), id="records cut off"),
    pytest.param(cut("documents.ndjson"), id="documents cut off"),
    pytest.param(wrote("documents.ndjson", b"\xff garbage\n"), id="garbage"),
    pytest.param(wrote("rules", b"\xff\xfe"), id="rules that are no text"),
    pytest.param(wrote("run.json", b"{"), id="a run that is not told"),
    pytest.param(lambda kept: (kept / "records.ndjson").unlink(), id="a file missing"),
    pytest.param(told(records=[7, 30]), id="another place"),
    pytest.param(told(records=[-5, 10]), id="a place before the beginning"),
    pytest.param(told(record_count=99), id="another count"),
    pytest.param(told(filled=[1]), id="another form"),
    pytest.param(emptied, id="a file in place of the folder"),
    pytest.param(anothers, id="the folder of another source"),
    pytest.param(linked, id="a link to another source"),
    pytest.param(outside, id="a link to another place"),
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_memory_tells_nothing(desk: Path, damage: Callable[[Path], object]) -> None:
    kept = Paths(desk).parsed("jobs")
    rules = (kept / "rules").read_text(encoding="utf-8")
    (row,) = document_rows(kept)
    page = Page(
        row["locator"], row["base_url"], b"", row["content_hash"], row["media_type"], is_unchanged=True
    )
    assert Remembered(kept, rules).reading(page, is_list=False) is not None
    damage(kept)
    assert Remembered(kept, rules).reading(page, is_list=False) is None
    assert remembered_run(kept) is None


@pytest.mark.parametrize("damage", [wrote("documents.ndjson", b"\xff garbage\n"), linked])
def test_a_damaged_memory_is_read_anew(desk: Path, damage: Callable[[Path], object]) -> None:
    before = answer(desk, "select * exclude (last_seen_at) from api.requests order by all")
    damage(Paths(desk).parsed("jobs"))
    verdict = run(desk, 1)
    assert verdict.outcome == "ok"
    assert counts(desk, verdict, "jobs")["unchanged"] == 2
    assert answer(desk, "select * exclude (last_seen_at) from api.requests order by all") == before


def test_a_damaged_memory_is_not_replayed(desk: Path) -> None:
    run_id = str(stored(desk, "select run_id from run")[0][0])
    for source in ("jobs", "people"):
        cut("documents.ndjson")(Paths(desk).parsed(source))
    with pytest.raises(UsageError, match="no documents that can be read again; runs that have: none"):
        pipeline.replay(desk, run_id, lambda _: None)


def test_a_source_whose_file_is_not_valid_any_more_fails_alone_in_a_replay(desk: Path) -> None:
    run_id = str(stored(desk, "select run_id from run")[0][0])
    write_source(desk, "jobs", "kind = 7\n")
    verdict = pipeline.replay(desk, run_id, lambda _: None)
    assert verdict.outcome == "partial"
    assert counts(desk, verdict, "jobs")["outcome"] == "failed"
    assert counts(desk, verdict, "people")["unchanged"] == 5


@pytest.mark.parametrize("damage", [anothers, linked])
def test_what_another_source_gave_is_not_replayed(desk: Path, damage: Callable[[Path], object]) -> None:
    run_id = str(stored(desk, "select run_id from run")[0][0])
    damage(Paths(desk).parsed("jobs"))
    pipeline.replay(desk, run_id, lambda _: None)
    assert stored(desk, "select count(*) from client_request where closed_at is not null") == [(0,)]
    assert stored(desk, "select count(*) from quarantine") == [(0,)]
