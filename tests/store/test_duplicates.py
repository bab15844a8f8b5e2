"""Which requests are one posting: promise 3 counts the others, api.duplicates names them."""

import pytest

from skillmatch import store
from skillmatch.records import ClientRequest

from .conftest import ann, job, source
from .test_merge import counts, stored

JOBS = source("jobs", "request", "[expect]\nmax_drop_pct = 100\nmin = 0")
BOARD = source("board", "request", "[expect]\nmax_drop_pct = 100\nmin = 0")
PAGE = "https://board.example/jobs/4711"
DESK = {"title": "Desk support", "company": "Baker & Co", "location": "Leeds"}


def post(**stated: object) -> ClientRequest:
    """Return a request of source "board"."""
    return job(source_id="board", native_id="b1", **stated)


CANONICAL = [
    pytest.param("http://WWW.Board.Example/jobs/4711/", "board.example/jobs/4711", id="scheme, www, slash"),
    pytest.param("https://board.example/Jobs", "board.example/Jobs", id="the case of a path counts"),
    pytest.param("https://board.example/a#apply", "board.example/a", id="fragment"),
    pytest.param("https://board.example/a?b=2&a=1", "board.example/a?a=1&b=2", id="order of parameters"),
    pytest.param(
        "https://board.example/a?utm_source=x&UTM_Medium=y&gclid=1&fbclid=2&ref=home&source=feed&id=5",
        "board.example/a?id=5",
        id="tracking",
    ),
    pytest.param("https://board.example/a?reference=3", "board.example/a?reference=3", id="alike, not ref"),
    pytest.param("https://board.example/?id=5", "board.example?id=5", id="a query without a path"),
    pytest.param("https://board.example:8080/a", "board.example:8080/a", id="port"),
    pytest.param("https://board.example/", None, id="a site is no page"),
    pytest.param("https://board.example?utm_source=x", None, id="a site with tracking is none either"),
    pytest.param("https://board.example/#/jobs/1", None, id="a site that routes by fragment"),
    pytest.param("4711", None, id="no address"),
    pytest.param("", None, id="nothing"),
]


@pytest.mark.parametrize(("url", "page"), CANONICAL)
def test_an_address_is_told_by_what_names_its_page(con, url, page):
    assert store.rows(con, "select canonical_url($url) as page", {"url": url}) == [{"page": page}]


FOLDED = [
    pytest.param("  Desk-Support\t(m/f) ", "desk support m f", id="punctuation and spaces"),
    pytest.param("C++ or C#", "c++ or c#", id="signs that make a name"),
    pytest.param("BÜRO", "büro", id="letters of other languages"),
    pytest.param("--", "", id="no word"),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_words_are_compared_without_case_punctuation_and_spacing(con, text, folded):
    assert store.rows(con, "select folded($text) as words", {"text": text}) == [{"words": folded}]


ONE_POSTING = [
    pytest.param(
        {"url": PAGE}, {"url": PAGE + "/?utm_source=x", "title": "Helpdesk"}, "same canonical URL", id="page"
    ),
    pytest.param(
        {"url": PAGE, "ats_id": "lever:7"}, {"url": PAGE + "1", "ats_id": "lever:7"}, "same ATS id", id="ATS"
    ),
    pytest.param(
        DESK,
        {"title": "DESK  support!", "company": "baker co", "location": "Leeds."},
        "same company, title and place",
        id="words",
    ),
    pytest.param(
        {"url": PAGE, "ats_id": "lever:7", **DESK},
        {"url": PAGE, "ats_id": "lever:7", **DESK},
        "same canonical URL",
        id="the page is asked first",
    ),
]


@pytest.mark.parametrize(("kept", "again", "rule"), ONE_POSTING)
def test_what_two_sources_have_is_kept_once_and_told_promise_3(con, load, kept, again, rule):
    load(job(**kept), declared=JOBS)
    for night in range(2):
        assert counts(load(post(**again), declared=BOARD, night=night)) == {"found": 1, "duplicate": 1}
    assert stored(con, "request_id, closed_at is null", "client_request") == [("j1", True)]
    assert stored(con, "*", "duplicate_record") == [
        ("run-00", "board", "request", "b1", "j1", rule),
        ("run-01", "board", "request", "b1", "j1", rule),
    ]


TWO_POSTINGS = [
    pytest.param({"url": "https://board.example"}, {"url": "https://board.example"}, id="one site"),
    pytest.param({"url": PAGE + "?id=1"}, {"url": PAGE + "?id=2"}, id="another parameter"),
    pytest.param({"url": PAGE + "?ref=IT-1"}, {"url": PAGE + "?ref=IT-2"}, id="another reference"),
    pytest.param({"ats_id": ""}, {"ats_id": ""}, id="no number"),
    pytest.param(DESK, DESK | {"location": "York"}, id="another place"),
    pytest.param(DESK, DESK | {"title": "Desk support II"}, id="another title"),
    pytest.param(DESK | {"location": ""}, DESK | {"location": ""}, id="no place"),
    pytest.param(DESK | {"company": "-"}, DESK | {"company": "-"}, id="no company"),
    pytest.param({"title": "C++ work"}, {"title": "C# work"}, id="nothing in common"),
    pytest.param({"text": "We need help. " * 20}, {"text": "We need help. " * 20}, id="equal texts"),
]


@pytest.mark.parametrize(("one", "other"), TWO_POSTINGS)
def test_what_may_be_two_is_two(load, one, other):
    load(job(**one), declared=JOBS)
    assert counts(load(post(**other), declared=BOARD)) == {"found": 1, "new": 1}


WITHIN = [
    pytest.param(DESK, DESK, {"new": 2}, id="equal words are two openings"),
    pytest.param({"url": PAGE}, {"url": PAGE + "/"}, {"new": 1, "duplicate": 1}, id="page"),
    pytest.param({"ats_id": "lever:7"}, {"ats_id": "lever:7"}, {"new": 1, "duplicate": 1}, id="ATS"),
    pytest.param(
        {"url": PAGE, "title": "Desk", "text": "One."},
        {"url": PAGE, "title": "Books", "text": "Two."},
        {"new": 2},
        id="a page of several postings",
    ),
    pytest.param(
        {"url": PAGE + "#1", "title": "Desk", "text": "One."},
        {"url": PAGE + "#2", "title": "Books", "text": "Two."},
        {"new": 2},
        id="a page of several postings, each at its place on it",
    ),
    pytest.param(
        {"url": PAGE, "title": "Desk", "text": "One."},
        {"url": PAGE, "title": "Desk", "text": "Two."},
        {"new": 1, "duplicate": 1},
        id="a page with one title",
    ),
]


@pytest.mark.parametrize(("one", "other", "went"), WITHIN)
def test_two_ids_of_one_source_are_two_unless_page_or_number_say_otherwise(con, load, one, other, went):
    sent = job(**one), job(native_id="j2", **other)
    assert counts(load(*sent, declared=JOBS)) == {"found": 2, **went}
    again = {"unchanged": went["new"]} | {name: went[name] for name in went if name == "duplicate"}
    assert counts(load(*sent[::-1], declared=JOBS, night=1)) == {"found": 2, **again}
    assert store.fetch(con, "checks/client_request_page") == []


def test_three_that_are_one_by_different_rules_are_kept_once(con, load):
    sent = (
        job(ats_id="lever:7"),
        job(native_id="j2", ats_id="lever:7", url=PAGE),
        job(native_id="j3", url=PAGE + "#apply"),
        job(native_id="j3", title="Sent twice"),
    )
    assert counts(load(*sent, declared=JOBS)) == {"found": 4, "new": 1, "duplicate": 3}
    assert stored(con, "native_id, of_id, rule", "duplicate_record") == [
        ("j2", "j1", "same ATS id"),
        ("j3", "j1", "same canonical URL"),
        ("j3", "j1", "same id"),
    ]


def test_openings_that_look_alike_are_paired_one_by_one_and_stay_so(con, load):
    load(job(**DESK), declared=JOBS)
    two = post(**DESK), job(source_id="board", native_id="b2", **DESK)
    assert counts(load(*two, declared=BOARD)) == {"found": 2, "new": 1, "duplicate": 1}
    for night in (1, 2):
        went = counts(load(*two[:: (-1) ** night], declared=BOARD, night=night))
        assert went == {"found": 2, "unchanged": 1, "duplicate": 1}
    assert stored(con, "request_id", "client_request where closed_at is null") == [("b2",), ("j1",)]


def test_once_the_kept_one_is_closed_the_other_one_is_new(con, load):
    load(job(url=PAGE), declared=JOBS)
    load(post(url=PAGE), declared=BOARD)
    load(declared=JOBS, night=1)
    assert counts(load(post(url=PAGE), declared=BOARD, night=1)) == {"found": 1, "new": 1}
    assert counts(load(job(url=PAGE), declared=JOBS, night=2)) == {"found": 1, "duplicate": 1}
    assert stored(con, "request_id, closed_reason", "client_request") == [
        ("b1", ""),
        ("j1", "not sent on 2026-03-03"),
    ]


def test_of_two_that_were_stored_before_the_later_one_is_closed(con, load):
    load(job(url=PAGE), declared=JOBS)
    load(post(url=PAGE + "5"), declared=BOARD)
    con.execute("update client_request set url = $page where request_id = 'b1'", {"page": PAGE + "/"})
    load(job(url=PAGE), declared=JOBS, night=1)
    assert counts(load(post(url=PAGE), declared=BOARD, night=1)) == {"found": 1, "duplicate": 1, "closed": 1}
    assert stored(con, "request_id, closed_reason", "client_request") == [
        ("b1", "duplicate of j1 (same canonical URL)"),
        ("j1", ""),
    ]
    assert counts(load(post(url=PAGE), declared=BOARD, night=2)) == {"found": 1, "duplicate": 1}


def test_a_posting_under_a_new_id_takes_the_place_of_the_old_one_at_once(con, load):
    patient = source("jobs", "request", "[close]\nafter_misses = 4")
    load(job(url=PAGE), declared=patient)
    went = counts(load(job(native_id="j9", url=PAGE), declared=patient, night=1))
    assert went == {"found": 1, "new": 1, "closed": 1}
    assert stored(con, "request_id, closed_reason", "client_request") == [
        ("j1", "replaced by j9, the same posting"),
        ("j9", ""),
    ]


def test_in_a_partial_night_the_old_id_stays_promise_5(con, load):
    load(job(url=PAGE), declared=JOBS)
    sent = job(native_id="j9", url=PAGE)
    result = load(sent, declared=JOBS, night=1, outcome="partial", reason="page 3 timed out")
    assert counts(result) == {"found": 1, "duplicate": 1}
    assert stored(con, "request_id, closed_at is null", "client_request") == [("j1", True)]


def test_people_are_told_by_their_ids_alone(con, load):
    agency = source("agency")
    load(ann(url=PAGE))
    same = ann(source_id="agency", native_id="a7", url=PAGE)
    assert counts(load(same, same, declared=agency)) == {"found": 2, "new": 1, "duplicate": 1}
    assert stored(con, "kind, native_id, of_id, rule", "duplicate_record") == [
        ("profile", "a7", "a7", "same id")
    ]
