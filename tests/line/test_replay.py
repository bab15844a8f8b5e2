"""A run read again from its stored bytes: the same results, without the network."""

import pytest

from skillmatch import pipeline
from skillmatch.errors import UsageError
from skillmatch.paths import Paths
from tests.line.desk import answer, run, stored, write_lines, write_source


def replayed(desk, run_id):
    return pipeline.replay(desk, run_id, lambda _: None)


def latest(desk):
    return stored(desk, "select run_id from run order by started_at desc limit 1")[0][0]


def test_a_replay_gives_the_same_content_hash(desk):
    before = answer(desk, "select content_hash from api.runs")
    again = replayed(desk, latest(desk))
    assert again.outcome == "ok"
    assert [(again.content_hash,)] == before


def test_a_replay_reads_what_was_stored_and_not_what_is_there_now(desk):
    write_lines(desk / "inbox/people.jsonl", [{"id": "zoe", "skills": ["Outlook"]}])
    replayed(desk, latest(desk))
    assert stored(desk, "select count(*) from consultant where consultant_id = 'zoe'") == [(0,)]


def test_a_replay_uses_the_rules_of_today(desk):
    run_id = latest(desk)
    write_source(
        desk,
        "people",
        'kind = "profile"\nadapter = "jsonl"\npath = "inbox/people.jsonl"\nignore = ["rate"]\n',
    )
    assert replayed(desk, run_id).outcome == "ok"
    assert stored(desk, "select count(*) from consultant where rate_cents is not null") == [(0,)]


def test_a_document_whose_bytes_are_gone_closes_nothing(desk):
    run_id = latest(desk)
    for file in Paths(desk).raw.rglob("*"):
        if file.is_file() and b"ann" in file.read_bytes():
            file.unlink()
    verdict = replayed(desk, run_id)
    assert verdict.outcome == "partial"
    assert stored(desk, "select count(*) from consultant where closed_at is not null") == [(0,)]


def test_only_a_run_whose_documents_are_kept_can_be_replayed(desk):
    first = latest(desk)
    run(desk, 1)
    with pytest.raises(
        UsageError, match="has no documents that can be read again; runs that have: 20260303T"
    ):
        replayed(desk, first)
