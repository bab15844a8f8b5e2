import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.limits import HTML_DEPTH
from skillmatch.parse.finding import leads
from skillmatch.records import Leads, Reject
from skillmatch.sources import Source, parse_source

JOBS = "https://board.example/jobs"


def source(list_page: str, adapter: str = "page", more: str = "") -> Source:
    text = f'kind = "request"\nadapter = "{adapter}"\nurl = "{JOBS}"\nlist = {{ {list_page} }}\n{more}'
    return parse_source(text, "sources/board.toml")


NO_LINK = "no link in this element: if it is no posting, narrow list.item_selector"
PAGED = source('item_selector = "li.job", next_selector = "a.next"')
LIST = b"""<base href="/jobs/"><ul>
<li class=job><a href="5#apply">Five</a><li class=job><a href="//other.example/6">Elsewhere</a>
<li class=job><a href="javascript:x()">Script</a><li class=job><a href="5?utm_source=list">Five again</a>
<li class=job><a href="http://[bad">Broken</a><li class=job>None<li><a href="8">No job</a>
<li class=job><a href="7?a=1&amp;utm_Medium=x&amp;b=2">Seven</a>
<li class=job><a href="it support">Blank</a></ul><a class=next href="?page=2">Next</a>"""


def test_links_are_absolute_distinct_in_order_and_on_the_allowed_hosts() -> None:
    assert leads(LIST, PAGED, JOBS) == Leads(
        links=(f"{JOBS}/5", f"{JOBS}/7?a=1&b=2", f"{JOBS}/it%20support"),
        further=(f"{JOBS}/?page=2",),
        off_host_count=1,
        rejects=tuple(Reject(NO_LINK, f"{JOBS} item {number}") for number in (3, 5, 6)),
    )


def test_links_that_are_no_postings_and_elements_that_say_nothing_are_passed_over() -> None:
    page = (
        b"<a href=mailto:a@b.example>Write</a><a href=#top>Top</a><a href=javascript:x()>More</a><li> </li>"
    )
    assert leads(page, source('item_selector = "a, li"'), JOBS) == Leads()


def test_a_list_that_is_refused_says_so() -> None:
    page = b"<title>Just a moment...</title><h1>Checking your browser</h1>"
    assert leads(page, PAGED, JOBS) == Leads(rejects=(Reject("blocked: challenge page", JOBS),))


def test_a_second_host_is_allowed_by_name() -> None:
    listed = 'item_selector = "a"'
    both = source(listed, more='http = { allowed_hosts = ["board.example", "other.example"] }')
    found = leads(b'<a href="//other.example/6">6</a>', both, JOBS)
    assert found == Leads(links=("https://other.example/6",))


NEXT = [
    ("chosen by the source", 'next_selector = ".next"', b"<p class=next><a href=?p=2>2</a>", "?p=2"),
    ("said by the head", "", b"<link rel=next href=?p=2>", "?p=2"),
    ("said by a link", "", b'<a rel="nofollow NEXT" href=/jobs/more>2</a>', "/more"),
    ("chosen, not said", 'next_selector = ".next"', b"<a rel=next href=?p=2>2</a>", None),
    ("the page itself", 'next_selector = ".next"', b"<a class=next href=#>2</a>", None),
    ("a script", 'next_selector = ".next"', b"<a class=next href=javascript:more()>2</a>", None),
    ("nothing", "", b"<p>the last</p>", None),
]


@pytest.mark.parametrize("adapter", ["page", "board"])
@pytest.mark.parametrize(
    ("listed", "page", "following"), [pytest.param(o, p, f, id=name) for name, o, p, f in NEXT]
)
def test_the_next_page_is_found_until_there_is_none(
    adapter: str, listed: str, page: bytes, following: str | None
) -> None:
    given = source(", ".join(filter(None, ['item_selector = "li"', listed])), adapter)
    assert leads(page, given, JOBS).further == ((JOBS + following,) if following else ())


def test_a_board_has_its_records_on_the_list_itself() -> None:
    assert leads(LIST, source('item_selector = "li.job"', "board"), JOBS) == Leads()


INCLUDED = [
    ("a path", "/jobs/*", ["/jobs/1", "/jobs/it/2?q=3"]),
    ("a whole address", "https://board.example/jobs/1", ["/jobs/1"]),
    ("the query", "*q=3", ["/jobs/it/2?q=3"]),
    ("a host", "https://board.example/*", ["/jobs/1", "/about", "/jobs/it/2?q=3"]),
    ("nothing", "/vacancies/*", []),
]


@pytest.mark.parametrize(("pattern", "kept"), [pytest.param(p, k, id=name) for name, p, k in INCLUDED])
def test_include_keeps_the_addresses_that_match(pattern: str, kept: list[str]) -> None:
    page = b"<a href=/jobs/1>1</a><a href=/about>us</a><a href=/jobs/it/2?q=3>2</a>"
    given = source(f'item_selector = "a", include = ["{pattern}"]')
    assert leads(page, given, JOBS).links == tuple(f"https://board.example{path}" for path in kept)


def test_what_include_leaves_out_is_not_off_host() -> None:
    given = source('item_selector = "a", include = ["/jobs/*"]')
    page = b"<a href=//other.example/about>1</a><a href=//other.example/jobs/1>2</a>"
    assert leads(page, given, JOBS) == Leads(off_host_count=1)


def test_a_page_that_is_too_deep_is_refused_before_a_tree_is_made_of_it() -> None:
    with pytest.raises(RefusedInputError, match=f"^{JOBS}: nested deeper than {HTML_DEPTH} elements; is "):
        leads(b"<div>" * 100_000, PAGED, JOBS)


def test_a_source_without_a_list_leads_nowhere() -> None:
    text = 'kind = "request"\nadapter = "page"\npath = "inbox/*.html"'
    assert leads(LIST, parse_source(text, "sources/saved.toml"), JOBS) == Leads()
