"""When a record is closed and why, and when it is open again: promise 5 says what no night may close."""

from datetime import date

import pytest

from skillmatch import store

from .conftest import FIRST_NIGHT, ann, harvest_of, job, source, ticket
from .test_merge import counts, stored

LIVELY = "[expect]\nmax_drop_pct = 100\nmin = 0"
JOBS = source("jobs", "request", LIVELY)
PAGE = "https://board.example/jobs/4711"
GONE = "gone (404 or 410) on 2026-03-03"


def kept(con) -> list[tuple]:
    return stored(con, "request_id, closed_at is null, closed_reason", "client_request")


GONE_ADDRESSES = [
    pytest.param({"url": PAGE}, PAGE, GONE, id="its address"),
    pytest.param({"url": PAGE + "?utm_source=x"}, PAGE + "/", GONE, id="its address in other words"),
    pytest.param({"native_id": PAGE}, PAGE, GONE, id="its address as its id"),
    pytest.param({"url": PAGE}, PAGE + "2", "", id="another page"),
    pytest.param({"url": "https://board.example/"}, "https://board.example/", "", id="a whole site"),
    pytest.param({"url": ""}, "", "", id="no address"),
]


@pytest.mark.parametrize(("stated", "gone", "reason"), GONE_ADDRESSES)
def test_a_page_that_is_gone_closes_its_request_at_once_in_a_partial_night_too(
    con, load, stated, gone, reason
):
    patient = source("jobs", "request", "[close]\nafter_misses = 4\n" + LIVELY)
    load(job(**stated), declared=patient)
    result = load(night=1, declared=patient, gone=(gone,), outcome="partial", reason="cut short")
    assert result.closed_count == int(bool(reason))
    assert [row[2] for row in kept(con)] == [reason]


def test_a_page_that_is_gone_closes_its_profile_too(con, load):
    patient = source(more="[close]\nafter_misses = 4\n" + LIVELY)
    load(ann(url=PAGE), declared=patient)
    assert counts(load(night=1, declared=patient, gone=(PAGE,))) == {"closed": 1}
    assert stored(con, "closed_reason, missed_on") == [(GONE, [])]
    assert counts(load(ann(url=PAGE), night=2, declared=patient)) == {
        "found": 1,
        "changed": 1,
        "reopened": 1,
    }


@pytest.mark.parametrize("kind", ["request", "profile"])
def test_a_site_that_says_so_of_most_of_its_pages_closes_nothing_promise_5(con, load, kind):
    declared = source("board", kind)
    make = job if kind == "request" else ann
    urls = [f"{PAGE}/{number}" for number in range(3)]
    sent = [make(source_id="board", native_id=f"p{n}", url=url) for n, url in enumerate(urls)]
    load(*sent, declared=declared)
    result = load(night=1, declared=declared, gone=tuple(urls))
    assert (result.outcome, result.closed_count) == ("partial", 0)
    assert result.reason == "found 0, expected at least 1; nothing closed"
    assert load(*sent, night=2, declared=declared).unchanged_count == 3


def test_what_is_sent_is_not_gone(con, load):
    load(job(url=PAGE), declared=JOBS)
    assert counts(load(job(url=PAGE), night=1, declared=JOBS, gone=(PAGE,))) == {"found": 1, "unchanged": 1}


def test_a_failed_source_has_nothing_gone_promise_5(con, load):
    load(job(url=PAGE, valid_through=date(2026, 3, 2)), declared=JOBS)
    load(night=1, declared=JOBS, gone=(PAGE,), outcome="failed", reason="the host is down")
    assert kept(con) == [("j1", True, "")]


PAST = "past its validThrough 2026-03-02"
LAST_DAY = job(valid_through=date(2026, 3, 2))


@pytest.mark.parametrize(
    ("sent", "outcome", "went"),
    [
        pytest.param((LAST_DAY,), "ok", {"found": 1, "unchanged": 1, "closed": 1}, id="sent"),
        pytest.param((), "ok", {"closed": 1}, id="not sent"),
        pytest.param((), "partial", {"closed": 1}, id="not sent by a partial source"),
    ],
)
def test_a_request_past_its_valid_through_is_closed_at_once(con, load, sent, outcome, went):
    patient = source("jobs", "request", "[close]\nafter_misses = 4\n" + LIVELY)
    load(LAST_DAY, declared=patient)
    assert kept(con) == [("j1", True, "")]
    result = load(*sent, night=1, declared=patient, outcome=outcome, reason="cut short")
    assert counts(result) == went
    assert kept(con) == [("j1", False, PAST)]
    assert store.fetch(con, "checks/client_request_valid") == []


def test_a_request_sent_too_late_is_stored_closed_and_stays_so(con, load):
    assert counts(load(LAST_DAY, night=1, declared=JOBS)) == {"found": 1, "new": 1, "closed": 1}
    for night in (2, 3):
        assert counts(load(LAST_DAY, night=night, declared=JOBS)) == {"found": 1, "unchanged": 1}
    assert stored(con, "closed_at, closed_reason", "client_request") == [
        (FIRST_NIGHT.replace(day=3), PAST),
    ]


def test_a_request_that_is_prolonged_is_open_again(con, load):
    load(LAST_DAY, night=1, declared=JOBS)
    longer = job(valid_through=date(2026, 4, 1))
    went = counts(load(longer, night=2, declared=JOBS))
    assert went == {"found": 1, "changed": 1, "reopened": 1}
    assert kept(con) == [("j1", True, "")]
    told = store.fetch(con, "queries/source_health", {"run_id": "run-02"})[0]
    assert (told["changed_count"], told["reopened_count"], told["duplicate_count"]) == (1, 1, 0)


def test_a_request_that_returns_changed_is_reopened_and_forgets_its_misses(con, load):
    patient = source("jobs", "request", "[close]\nafter_misses = 2\n" + LIVELY)
    load(job(), declared=patient)
    for night in (1, 2):
        load(night=night, declared=patient)
    assert kept(con) == [("j1", False, "not sent on 2026-03-03, 2026-03-04")]
    went = counts(load(job(title="Desk"), night=3, declared=patient))
    assert went == {"found": 1, "changed": 1, "reopened": 1}
    assert stored(con, "missed_on, closed_at, closed_reason", "client_request") == [([], None, "")]


def test_the_same_night_again_closes_and_reopens_nothing_more_promise_13(con, load, paths):
    gone, late = job(native_id="j2", url=PAGE), job(native_id="j3", valid_through=date(2026, 3, 2))
    load(job(), gone, late, declared=JOBS)
    load(job(), late, night=1, declared=JOBS, gone=(PAGE,))
    before = stored(con, "*", "client_request")
    again = ticket(paths, night=1, run_id="second")
    harvest = harvest_of(paths, again, JOBS, (job(), late), gone=(PAGE,))
    assert counts(store.load_source(con, again, harvest, JOBS)) == {"found": 2, "unchanged": 2}
    assert stored(con, "*", "client_request") == before


def test_open_records_change_by_new_and_reopened_less_closed_promise_3(con, load):
    nights = [
        ((job(), job(native_id="j2", url=PAGE)), ()),
        ((job(native_id="j3", valid_through=date(2026, 3, 1)), job()), (PAGE,)),
        ((job(native_id="j2", url=PAGE), job(native_id="j4", url=PAGE + "#again")), ()),
    ]
    open_count = 0
    for night, (sent, gone) in enumerate(nights):
        went = load(*sent, night=night, declared=JOBS, gone=gone)
        open_count += went.new_count + went.reopened_count - went.closed_count
        assert stored(con, "count(*)", "client_request where closed_at is null") == [(open_count,)]
