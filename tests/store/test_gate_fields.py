"""Fields that speak of gates on their way into the warehouse and out of it."""

import json

from skillmatch import store
from skillmatch.parsing import record_line
from skillmatch.records import ConsultantProfile

from .conftest import FIRST_NIGHT, ann, job, source
from .test_merge import counts, stored

JOBS = source("jobs", "request")
GATES = {"languages": ("English", "Klingon"), "clearance": ("Secret",), "work_permit": ("UK",)}


def test_what_a_record_declares_is_stored_as_it_stands(con, load):
    load(ann(**GATES, available_from="2026-12", remote="only"))
    assert stored(con, "available_from, languages, clearance, work_permit, remote") == [
        ("2026-12", ["English", "Klingon"], ["Secret"], ["UK"], "only")
    ]
    load(job(**GATES, start_date="now", is_on_site=True), declared=JOBS, night=1)
    assert stored(con, "start_date, languages, clearance, work_permit, is_on_site", "client_request") == [
        ("now", ["English", "Klingon"], ["Secret"], ["UK"], True)
    ]


def test_only_a_field_that_says_something_is_a_change(con, load):
    load(ann())
    assert counts(load(ann(), night=1)) == {"found": 1, "unchanged": 1}
    said = [{"available_from": "now"}, {"languages": ("English",)}, {"remote": "no"}]
    for night, more in enumerate(said, 2):
        assert counts(load(ann(**more), night=night)) == {"found": 1, "changed": 1}


def test_a_value_in_two_fields_is_two_different_records(con, load):
    load(ann(clearance=("UK",)))
    assert counts(load(ann(work_permit=("UK",)), night=1)) == {"found": 1, "changed": 1}


def test_a_staged_value_that_is_none_is_quarantined_by_name(con, load):
    assert load(ann(available_from="2026-02-31")).quarantined_count == 1
    assert load(ann(remote="sometimes"), night=1).quarantined_count == 1
    assert load(job(start_date="soon"), declared=JOBS, night=2).quarantined_count == 1
    assert [reason for (reason,) in stored(con, "reason", "quarantine")] == [
        "remote is not yes, no or only",
        "the day from which he is available is no day",
        "the day to start on is no day",
    ]


def test_a_record_read_before_there_were_such_fields_says_nothing_in_them(con, paths):
    line = json.loads(record_line(ConsultantProfile("people", "ann", skills=("Outlook",))))
    for field in ("available_from", "remote", *GATES):
        del line[field]
    file = paths.work / "records.ndjson"
    file.write_text(json.dumps(line), encoding="utf-8")
    store.load_ndjson(con, "staging.profile_row", file)
    store.materialize(con, "staging/stg_consultant", {"source_id": "people", "as_of": FIRST_NIGHT})
    columns = "status, available_from, languages, clearance, work_permit, remote"
    assert stored(con, columns, "snapshot.stg_consultant") == [("new", "", [], [], [], "")]
