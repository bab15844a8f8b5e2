"""What one source's load leaves in the warehouse, night after night."""

from dataclasses import replace
from datetime import date

import pytest

from skillmatch import store
from skillmatch.records import ClientRequest, ConsultantProfile, Reject

from .conftest import FIRST_NIGHT, ann, harvest_of, job, source, ticket

BOB = ConsultantProfile("people", "bob", name="Bob", rate_cents=4500, skills=("Outlook", "VPN"))


def counts(result) -> dict[str, int]:
    """Return the counts that are not zero, by name."""
    names = [name for name in result.__slots__ if name.endswith("_count")]
    return {name.removesuffix("_count"): getattr(result, name) for name in names if getattr(result, name)}


def stored(con, columns: str, table: str = "consultant") -> list[tuple]:
    return con.execute(f"select {columns} from {table} order by all").fetchall()


def test_a_first_load_keeps_every_record_under_its_own_id(con, load):
    assert counts(load(ann(), BOB)) == {"found": 2, "new": 2}
    assert stored(con, "consultant_key, consultant_id, name, rate_cents, skills") == [
        (1, "ann", "Ann", None, []),
        (2, "bob", "Bob", 4500, ["Outlook", "VPN"]),
    ]


def test_the_same_records_the_next_night_are_unchanged_and_only_seen_again(con, load):
    load(ann(), BOB)
    before = stored(con, "* exclude (last_seen_at)")
    assert counts(load(ann(), BOB, night=1)) == {"found": 2, "unchanged": 2}
    assert stored(con, "* exclude (last_seen_at)") == before
    assert stored(con, "(last_seen_at - first_seen_at)::text") == [("1 day",), ("1 day",)]


def test_a_changed_record_keeps_its_key_and_its_first_night(con, load):
    load(ann(), BOB)
    assert counts(load(ann(headline="Desk support"), BOB, night=1)) == {
        "found": 2,
        "changed": 1,
        "unchanged": 1,
    }
    assert stored(con, "consultant_key, headline, first_seen_at") == [
        (1, "Desk support", FIRST_NIGHT),
        (2, "", FIRST_NIGHT),
    ]


def test_the_first_of_two_records_with_one_id_is_kept_promise_3(con, load):
    assert counts(load(ann(), ann(name="Another"))) == {"found": 2, "new": 1, "duplicate": 1}
    assert stored(con, "name") == [("Ann",)]


def test_two_sources_with_one_id_get_different_ids(con, load):
    load(ann())
    other = replace(ann(), source_id="agency")
    load(other, declared=source("agency"))
    assert stored(con, "consultant_key, consultant_id") == [(1, "ann"), (2, "agency::ann")]
    assert counts(load(other, declared=source("agency"), night=1)) == {"found": 1, "unchanged": 1}
    assert stored(con, "consultant_id") == [("agency::ann",), ("ann",)]


def colliding(kind: str, source_id: str, *native_ids: str) -> list[ConsultantProfile | ClientRequest]:
    """Return records of one source that want ids which other records have or will have."""
    form = ConsultantProfile if kind == "profile" else ClientRequest
    return [form(source_id, native_id) for native_id in native_ids]


@pytest.mark.parametrize(
    ("kind", "table", "column"),
    [
        pytest.param("profile", "consultant", "consultant_id", id="consultants"),
        pytest.param("request", "client_request", "request_id", id="requests"),
    ],
)
def test_no_ids_that_sources_send_can_make_two_rows_share_one(con, load, kind, table, column):
    # Sent on purpose: the ids that others get once theirs are taken.
    load(*colliding(kind, "b", "x", "a:x", "a::x"), declared=source("b", kind))
    load(*colliding(kind, "a", "x", "a:x", "a::x", "a::a::x", ":x"), declared=source("a", kind))
    load(*colliding(kind, "c", ":x", "b::a::x"), declared=source("c", kind))
    rows = stored(con, f"source_id, native_id, {column}", table)
    assert rows == [
        ("a", ":x", ":x"),
        ("a", "a::a::x", "a::a::a::x"),
        ("a", "a::x", "a::a::x"),
        ("a", "a:x", "a::a:x"),
        ("a", "x", "a::x"),
        ("b", "a::x", "b::a::x"),
        ("b", "a:x", "a:x"),
        ("b", "x", "x"),
        ("c", ":x", "c:::x"),
        ("c", "b::a::x", "c::b::a::x"),
    ]
    assert len({row[2] for row in rows}) == 10
    assert store.fetch(con, f"checks/{table}_unique") == []


def test_every_field_of_a_request_arrives(con, load):
    record = job(
        company="Baker & Co",
        text='We run 12 PCs.\nCall us: "soon"',
        location="Leeds",
        posted_on=date(2026, 2, 1),
        posted_precision="month",
        valid_through=date(2026, 4, 1),
        ats_id="lever:4711",
        systems=12,
        employees=15,
        has_it_manager=False,
        segment="sweet_spot",
        rate_max_cents=9000,
        is_rate_hard=True,
        required=("Outlook",),
        preferred=("QuickBooks", "ACT!"),
        certifications=("A+",),
        url="https://example.org/1",
        is_remote=True,
        field_route="row",
    )
    load(record, declared=source("jobs", "request"))
    row = store.rows(con, "select * from client_request")[0]
    given = {name: getattr(record, name) for name in record.__slots__}
    given = {name: list(value) if isinstance(value, tuple) else value for name, value in given.items()}
    assert {name: row[name] for name in given} == given


def test_contact_data_goes_into_its_own_table_and_follows_a_change(con, load):
    load(ann(contact=(("email", "ann@example.org"), ("phone", "555-0101"))), BOB)
    assert stored(con, "*", "consultant_contact") == [
        (1, "email", "ann@example.org"),
        (1, "phone", "555-0101"),
    ]
    load(ann(contact=(("email", "new@example.org"),)), BOB, night=1)
    assert stored(con, "*", "consultant_contact") == [(1, "email", "new@example.org")]


IMPOSSIBLE = [
    pytest.param({"native_id": " "}, "record 1", "the record has no id", id="no id"),
    pytest.param({"systems": 10**12}, "id j1", "the number of systems is impossible", id="too many PCs"),
    pytest.param({"employees": -1}, "id j1", "the number of employees is impossible", id="negative staff"),
    pytest.param({"rate_max_cents": 10**30}, "id j1", "the highest rate is no possible amount", id="rate"),
    pytest.param({"segment": "huge"}, "id j1", "the segment is unknown", id="unknown segment"),
    pytest.param(
        {"posted_precision": "decade"},
        "id j1",
        "the precision of the posting date is unknown",
        id="unknown precision",
    ),
    pytest.param(
        {"valid_through": "soon"}, "id j1", "the date until which it is valid is no date", id="no last day"
    ),
]


@pytest.mark.parametrize(("stated", "place", "reason"), IMPOSSIBLE)
def test_an_impossible_value_costs_one_record_and_no_other_promise_4(con, load, stated, place, reason):
    result = load(job(**stated), job(native_id="j2"), declared=source("jobs", "request"))
    assert counts(result) == {"found": 2, "new": 1, "quarantined": 1}
    assert stored(con, "place, reason", "quarantine") == [(place, reason)]
    assert (result.outcome, result.reason) == ("partial", "1 of 2 records quarantined")


def test_text_that_looks_like_code_is_stored_as_it_is(con, load):
    text = "'); drop table consultant; -- \x00 {{x}} $name \ud800 é 日本"
    load(ann(text=text))
    assert stored(con, "text") == [(text.replace("\ud800", "?"),)]


def test_rejects_are_counted_and_kept_with_their_place_promise_3(con, load):
    result = load(ann(), rejects=(Reject("not JSON", "line 3"),))
    assert counts(result) == {"found": 2, "new": 1, "quarantined": 1}
    assert stored(con, "source_id, place, reason", "quarantine") == [("people", "line 3", "not JSON")]


def test_a_record_missing_for_long_enough_is_closed_with_its_dates(con, load):
    patient = source(more="[close]\nafter_misses = 2\n[expect]\nmax_drop_pct = 100")
    load(ann(), BOB, declared=patient)
    assert counts(load(ann(), night=1, declared=patient)) == {"found": 1, "unchanged": 1}
    assert stored(con, "consultant_id, missed_on, closed_at is null") == [
        ("ann", [], True),
        ("bob", [date(2026, 3, 3)], True),
    ]
    assert counts(load(ann(), night=2, declared=patient)) == {"found": 1, "unchanged": 1, "closed": 1}
    assert (
        stored(con, "consultant_id, closed_at, closed_reason")[1][2] == "not sent on 2026-03-03, 2026-03-04"
    )


def test_one_night_run_twice_counts_as_one_miss(con, load, paths):
    patient = source(more="[close]\nafter_misses = 2\n[expect]\nmax_drop_pct = 100")
    load(ann(), BOB, declared=patient)
    load(ann(), night=1, declared=patient)
    again = ticket(paths, night=1, run_id="second")
    store.load_source(con, again, harvest_of(paths, again, patient, (ann(),)), patient)
    assert stored(con, "consultant_id, len(missed_on), closed_at is null")[1] == ("bob", 1, True)


def test_a_record_that_returns_is_open_again_and_forgets_its_misses(con, load):
    lively = source(more="[expect]\nmax_drop_pct = 100")
    load(ann(), BOB, declared=lively)
    assert load(ann(), night=1, declared=lively).closed_count == 1
    assert counts(load(ann(), BOB, night=2, declared=lively)) == {
        "found": 2,
        "changed": 1,
        "unchanged": 1,
        "reopened": 1,
    }
    assert stored(con, "consultant_key, missed_on, closed_at, closed_reason") == [
        (1, [], None, ""),
        (2, [], None, ""),
    ]


def test_an_unchanged_record_that_was_missed_once_forgets_it(con, load):
    patient = source(more="[close]\nafter_misses = 3\n[expect]\nmax_drop_pct = 100")
    load(ann(), BOB, declared=patient)
    load(ann(), night=1, declared=patient)
    assert counts(load(ann(), BOB, night=2, declared=patient)) == {"found": 2, "unchanged": 2}
    assert stored(con, "consultant_id, missed_on") == [("ann", []), ("bob", [])]


TEN = tuple(ConsultantProfile("people", f"p{i}") for i in range(10))

DOUBTFUL = [
    pytest.param(
        TEN[:6], "", "found 6, usually 10: a drop of more than 30 %; nothing closed", id="40 % gone"
    ),
    pytest.param((), "", "found 0, expected at least 1; nothing closed", id="nothing found"),
    pytest.param(
        TEN[:8], "[expect]\nmin = 9", "found 8, expected at least 9; nothing closed", id="under own minimum"
    ),
    pytest.param(
        TEN[:9], "[expect]\nmax = 8", "found 9, expected at most 8; nothing closed", id="over own maximum"
    ),
]


@pytest.mark.parametrize(("sent", "more", "reason"), DOUBTFUL)
def test_a_doubtful_volume_closes_nothing_and_says_why_promise_5(con, load, sent, more, reason):
    load(*TEN)
    result = load(*sent, night=1, declared=source(more=more))
    assert (result.outcome, result.reason, result.closed_count) == ("partial", reason, 0)
    assert stored(con, "count(*)", "consultant where closed_at is null and missed_on = []") == [(10,)]


def test_a_drop_within_bounds_closes_what_is_missing_promise_5(con, load):
    load(*TEN)
    result = load(*TEN[:7], night=1)
    assert (result.outcome, result.closed_count) == ("ok", 3)


def test_one_bad_night_does_not_become_the_measure_of_the_next_promise_5(con, load):
    for night in range(3):
        load(*TEN, night=night)
    assert load(*TEN[:2], night=3).outcome == "partial"
    assert load(*TEN[:2], night=4).outcome == "partial"


def test_what_is_usual_is_what_the_latest_runs_found_whatever_their_clocks_said(con, load):
    lively = source(more="[expect]\nmax_drop_pct = 100")
    for night in range(900, 905):
        load(*TEN, night=night)
    for night in range(1, 6):
        load(*TEN[:3], night=night, declared=lively)
    assert load(*TEN[:3], night=6).outcome == "ok"
    assert load(*TEN[:2], night=7).reason == ("found 2, usually 3: a drop of more than 30 %; nothing closed")


READ_BADLY = [
    pytest.param("2 of 4 quarantined, the first: line 1: not JSON", (), id="rejects alone"),
    pytest.param(
        "page 3 timed out", ("; 2 of 4 records quarantined",), id="a shortfall says nothing of rejects"
    ),
]


@pytest.mark.parametrize(("reason", "added"), READ_BADLY)
def test_the_number_of_quarantined_records_is_said_once(load, reason, added):
    rejects = (Reject("not JSON", "line 1"), Reject("not JSON", "line 2"))
    result = load(ann(), BOB, rejects=rejects, outcome="partial", reason=reason)
    assert result.reason == reason + "".join(added)


def test_records_found_impossible_later_are_counted_with_those_that_could_not_be_read(load):
    reason = "1 of 3 quarantined, the first: line 1: not JSON"
    rejects = (Reject("not JSON", "line 1"),)
    result = load(ann(), ann(native_id=" "), rejects=rejects, outcome="partial", reason=reason)
    assert result.reason == "2 of 3 quarantined, the first: line 1: not JSON"


def test_a_quarantined_record_keeps_the_missing_ones_open_promise_5(con, load):
    load(ann(), BOB)
    assert load(ann(), rejects=(Reject("not JSON", "line 2"),), night=1).closed_count == 0
    assert stored(con, "count(*)", "consultant where closed_at is null") == [(2,)]


UNNAMED = ann(native_id=" ")
ONE_REJECT = (Reject("not JSON", "line 10"),)
NINE, EIGHT = TEN[:9], (*TEN[:8], UNNAMED)
TOLERATED = [
    pytest.param(0, NINE, ("partial", "1 of 10 records quarantined", 0), id="none"),
    pytest.param(9, NINE, ("partial", "1 of 10 records quarantined", 0), id="fewer"),
    pytest.param(10, NINE, ("ok", "", 1), id="exactly as many"),
    pytest.param(19, EIGHT, ("partial", "2 of 10 records quarantined", 0), id="impossible ones count"),
    pytest.param(20, EIGHT, ("ok", "", 2), id="impossible ones are tolerated too"),
]


@pytest.mark.parametrize(("percent", "sent", "told"), TOLERATED)
def test_what_is_missing_is_missed_if_no_more_are_quarantined_than_declared(con, load, percent, sent, told):
    declared = source(more=f"[expect]\nmax_quarantined_pct = {percent}")
    load(*TEN, declared=declared)
    result = load(*sent, rejects=ONE_REJECT, night=1, declared=declared)
    assert (result.outcome, result.reason, result.closed_count) == told
    assert result.quarantined_count == len(ONE_REJECT) + sent.count(UNNAMED)
    assert stored(con, "count(*)", "quarantine") == [(result.quarantined_count,)]


LATE = "page 3 timed out"


@pytest.mark.parametrize(
    ("percent", "reason"),
    [
        pytest.param(10, LATE, id="as many as declared"),
        pytest.param(9, f"{LATE}; 1 of 10 records quarantined", id="more"),
    ],
)
def test_a_source_cut_short_is_partial_however_many_may_be_quarantined(load, percent, reason):
    declared = source(more=f"[expect]\nmax_quarantined_pct = {percent}")
    load(*TEN, declared=declared)
    result = load(*NINE, rejects=ONE_REJECT, night=1, declared=declared, outcome="partial", reason=LATE)
    assert (result.outcome, result.reason, result.closed_count) == ("partial", reason, 0)


TOLERANT = "[expect]\nmax_quarantined_pct = 100"


@pytest.mark.parametrize(
    ("table", "before", "tonight"),
    [
        pytest.param("client_request", job(), job(systems=-1), id="request"),
        pytest.param("consultant", ann(), ann(rate_cents=10**30), id="consultant"),
    ],
)
def test_a_record_that_was_sent_however_badly_is_not_missed_promise_5(con, load, table, before, tonight):
    kind = "request" if table == "client_request" else "profile"
    declared = source(before.source_id, kind, TOLERANT)
    load(before, declared=declared)
    assert counts(load(tonight, night=1, declared=declared)) == {"found": 1, "quarantined": 1}
    assert stored(con, "missed_on, closed_at", table) == [([], None)]


def test_a_posting_whose_first_record_was_sent_badly_is_not_kept_twice(con, load):
    url = "https://board.example/jobs/4711"
    declared = source("jobs", "request", TOLERANT)
    load(job(url=url), declared=declared)
    result = load(job(url=url, systems=-1), job(native_id="j2", url=url), night=1, declared=declared)
    assert (result.outcome, counts(result)) == ("ok", {"found": 2, "duplicate": 1, "quarantined": 1})
    assert stored(con, "request_id, closed_at", "client_request") == [("j1", None)]


def test_a_partial_source_closes_nothing_and_keeps_its_own_reason_promise_5(con, load):
    load(ann(), BOB)
    lively = source(more="[expect]\nmax_drop_pct = 100")
    result = load(ann(), night=1, declared=lively, outcome="partial", reason="page 3 timed out")
    assert (result.outcome, result.reason, result.closed_count) == ("partial", "page 3 timed out", 0)


def test_a_failed_source_leaves_only_its_line_in_the_ledger_promise_5(con, load):
    load(ann(), BOB)
    before = stored(con, "*")
    assert counts(load(night=1, outcome="failed", reason="the host is down")) == {}
    assert stored(con, "*") == before
    assert stored(con, "outcome, reason", "source_run where run_id = 'run-01'") == [
        ("failed", "the host is down")
    ]


def test_a_source_loaded_twice_in_one_run_changes_nothing_promise_2(con, load):
    first = load(ann(), rejects=(Reject("not JSON", "line 2"),))
    tables = ("consultant", "source_run", "quarantine", "raw_document")
    before = [stored(con, "*", table) for table in tables]
    assert load(ann(), rejects=(Reject("not JSON", "line 2"),)) == first
    assert [stored(con, "*", table) for table in tables] == before


def test_a_source_that_failed_may_try_again_in_the_same_run(con, load):
    load(outcome="failed", reason="the host is down")
    assert counts(load(ann())) == {"found": 1, "new": 1}
    assert stored(con, "outcome", "source_run") == [("ok",)]


def test_a_load_that_breaks_off_leaves_nothing_behind_promise_2(con, paths, load):
    load(ann())
    run = ticket(paths, night=1)
    harvest = harvest_of(paths, run, source(), (ann(name="Changed"), BOB))
    (paths.staging(run.run_id, "people") / "rejects.ndjson").write_text("{broken\n")
    with pytest.raises(Exception, match="JSON"):
        store.load_source(con, run, harvest, source())
    assert stored(con, "name") == [("Ann",)]
    assert stored(con, "run_id", "source_run") == [("run-00",)]


def test_documents_and_unread_fields_are_noted(con, load):
    load(ann())
    assert stored(con, "run_id, source_id, locator, byte_count", "raw_document") == [
        ("run-00", "people", "inbox/a.jsonl", 10)
    ]
    assert stored(con, "unmapped_fields", "source_run") == [(["shoe_size"],)]


def test_a_document_is_noted_once_until_its_bytes_change(con, load):
    load(ann())
    load(ann(), night=1)
    assert stored(con, "run_id", "raw_document") == [("run-00",)]
    con.execute("update raw_document set content_hash = 'other bytes'")
    load(ann(), night=2)
    assert stored(con, "run_id", "raw_document") == [("run-00",), ("run-02",)]
