"""Texts that are nearly the same are shown as such, and nothing else happens to them."""

import pytest

from skillmatch import store
from skillmatch.records import ClientRequest

from .conftest import ann, job, source

JOBS = source("jobs", "request", "[expect]\nmax_drop_pct = 100\nmin = 0")
# 44 words: forty runs of five.
TEXT = " ".join(f"word{number}" for number in range(44))


def changed(*places: int) -> str:
    """Return the text with other words at some places."""
    return " ".join(f"other{place}" if place in places else f"word{place}" for place in range(44))


def proposed(con) -> list[tuple]:
    store.propose_duplicates(con)
    columns = "kind, cluster_id, record_id, closest_id, similarity_percent"
    return con.execute(f"select {columns} from likely_duplicate order by all").fetchall()


def posts(**texts: str) -> list[ClientRequest]:
    return [job(native_id=native_id, text=text) for native_id, text in texts.items()]


ALIKE = [
    # A word takes part in five runs, at the end in one.
    pytest.param(TEXT, 100, id="equal"),
    pytest.param(TEXT.upper().replace(" ", ",\n"), 100, id="equal but for case and punctuation"),
    pytest.param(changed(43), 39 * 100 // 41, id="another last word: 39 of 41 runs"),
    pytest.param(changed(0, 43), 38 * 100 // 42, id="another first and last word: 38 of 42"),
    pytest.param(changed(3), 36 * 100 // 44, id="another fourth word: 36 of 44"),
]


@pytest.mark.parametrize(("text", "percent"), ALIKE)
def test_texts_alike_are_proposed_with_how_much_they_share(con, load, text, percent):
    load(*posts(b=TEXT, a=text, c="Something else. " * 30), declared=JOBS)
    assert proposed(con) == [("request", "a", "a", "b", percent), ("request", "a", "b", "a", percent)]
    assert con.execute("select count(*) from client_request where closed_at is null").fetchall() == [(3,)]


UNLIKE = [
    pytest.param(changed(10), id="another word in the middle: 35 of 45 runs"),
    pytest.param(" ".join(reversed(TEXT.split())), id="the same words in another order"),
    pytest.param("", id="no text"),
]


@pytest.mark.parametrize("text", UNLIKE)
def test_texts_that_share_less_are_not(con, load, text):
    load(*posts(a=text, b=TEXT), declared=JOBS)
    assert proposed(con) == []


def test_a_text_of_a_few_words_is_like_no_other(con, load):
    short = " ".join(TEXT.split()[:11])
    load(*posts(a=short, b=short), declared=JOBS)
    assert proposed(con) == []


def test_what_is_alike_by_way_of_a_third_is_one_cluster_named_by_its_smallest_id(con, load):
    load(*posts(c=changed(0, 1, 2), b=changed(0), a=changed(0, 42, 43)), declared=JOBS)
    assert [(row[1], row[2], row[3]) for row in proposed(con)] == [
        ("a", "a", "b"),
        ("a", "b", "a"),
        ("a", "c", "b"),
    ]


def test_people_are_proposed_too_and_never_with_requests(con, load):
    load(ann(text=TEXT), ann(native_id="bob", text=TEXT))
    load(*posts(a=TEXT), declared=JOBS)
    assert [row[:3] for row in proposed(con)] == [("profile", "ann", "ann"), ("profile", "ann", "bob")]


@pytest.mark.parametrize(
    "second_night",
    [
        pytest.param({"a": TEXT, "b": "Quite another text. " * 20}, id="its text changed"),
        pytest.param({"a": TEXT}, id="it was closed"),
    ],
)
def test_a_proposal_goes_with_the_reason_for_it(con, load, second_night):
    load(*posts(a=TEXT, b=TEXT), declared=JOBS)
    assert len(proposed(con)) == 2
    load(*posts(**second_night), declared=JOBS, night=1)
    assert proposed(con) == []
    assert store.fetch(con, "checks/likely_duplicate_clustered") == []


def test_a_night_without_new_texts_works_nothing_out(con, load):
    load(*posts(a=TEXT, b=TEXT), declared=JOBS)
    store.propose_duplicates(con)
    con.execute("update likely_duplicate set similarity_percent = 7")
    load(*posts(a=TEXT, b=TEXT), declared=JOBS, night=1)
    assert [row[4] for row in proposed(con)] == [7, 7]


def test_a_crowd_of_equal_texts_is_one_cluster(con, load):
    crowd = {f"r{number:03}": TEXT for number in range(200)}
    load(*posts(**crowd), declared=JOBS)
    assert {row[1:2] + row[3:] for row in proposed(con)[1:]} == {("r000", "r000", 100)}
