from datetime import date

import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.limits import HTML_DEPTH
from skillmatch.parse.board import parse
from skillmatch.records import ClientRequest, ConsultantProfile, Reject
from skillmatch.sources import Source, parse_source, source_for_file

HERE = "https://board.example/jobs"


def source(select: str = "", kind: str = "request", more: str = "") -> Source:
    selected = f"select = {{ {select} }}\n" if select else ""
    text = f'kind = "{kind}"\nadapter = "board"\nurl = "{HERE}"\n{selected}{more}\n'
    return parse_source(text + 'list = { item_selector = ".job" }', "sources/board.toml")


def requests(content: bytes, given: Source) -> list[ClientRequest]:
    return [record for record in parse(content, given, HERE).records if isinstance(record, ClientRequest)]


FIELDS = [
    ("text of a part", 'title = "h2"', "<h2>Help <b>desk</b></h2>", "title", "Help desk"),
    ("the first part that says something", 'title = "p"', "<p> </p><p>A</p><p>B</p>", "title", "A"),
    ("all parts of a text", 'text = "p"', "<p>A<br>B</p><p>C</p>", "text", "A\nB\nC"),
    (
        "all parts of a list",
        'title = "b", required = "i"',
        "<b>A</b><i>SQL</i><i>VB</i>",
        "required",
        ("SQL", "VB"),
    ),
    (
        "blocks are not glued",
        'title = "div"',
        "<div><p>Windows</p><p>Server</p></div>",
        "title",
        "Windows Server",
    ),
    ("an attribute", 'title = "a@title"', '<a title=" Help desk ">x</a>', "title", "Help desk"),
    ("a date", 'text = "p", posted = "u@title"', "<p>A<u title=2026-03-01>", "posted_on", date(2026, 3, 1)),
    ("a rate", 'text = "p", rate_max = "b"', "<p>A <b>$45.50/h</b>", "rate_max_cents", 4550),
    ("a flag", 'text = "p", remote = "b"', "<p>A <b>yes</b>", "is_remote", True),
    ("hidden parts are not read", 'title = "h2"', "<h2>A<i hidden>B</i></h2>", "title", "A"),
]


@pytest.mark.parametrize(
    ("select", "inside", "attribute", "value"), [pytest.param(*case[1:], id=case[0]) for case in FIELDS]
)
def test_a_selected_part_becomes_a_field(select: str, inside: str, attribute: str, value: object) -> None:
    (request,) = requests(f"<div class=job>{inside}</div>".encode(), source(select))
    assert getattr(request, attribute) == value
    assert request.field_route == "selector"


def test_an_attribute_of_the_element_itself_is_read() -> None:
    page = b"<div class=job data-no=7><b>Help</b></div>"
    assert [r.native_id for r in requests(page, source('id = "@data-no", title = "b"'))] == ["7"]


IDENTITY = [
    ("its own number", 'title = "b", id = "i", url = "a@href"', "4711", f"{HERE}/5?q=1"),
    ("its address without tracking", 'title = "b", url = "a@href"', f"{HERE}/5?q=1", f"{HERE}/5?q=1"),
    ("what it says", 'title = "b"', "x-6d2ab0d63192", ""),
]


@pytest.mark.parametrize(
    ("select", "native_id", "url"), [pytest.param(*case[1:], id=case[0]) for case in IDENTITY]
)
def test_a_record_is_known_by_the_best_id_that_it_has(select: str, native_id: str, url: str) -> None:
    page = b"<base href=/jobs/><p class=job><b>Help</b><i>4711</i><a href='5?q=1&utm_source=x#top'>more</a>"
    assert [(r.native_id, r.url) for r in requests(page, source(select))] == [(native_id, url)]


def test_a_long_address_is_no_id_but_tells_records_apart() -> None:
    page = "".join(f"<p class=job><b>Help</b><a href=/{'x' * 300}{number}>more</a>" for number in (1, 2))
    found = requests(page.encode(), source('title = "b", url = "a@href"'))
    assert len({request.native_id for request in found}) == 2
    assert all(request.native_id.startswith("x-") for request in found)


def test_a_script_is_no_address() -> None:
    page = b"<p class=job><b>Help</b><a href='javascript:open(5)'>more</a>"
    assert [r.url for r in requests(page, source('title = "b", url = "a@href"'))] == [""]


def test_without_selectors_all_that_an_element_shows_is_its_text() -> None:
    page = b"<table><tr class=job><td>Help desk</td><td>Leeds</td></tr></table>"
    assert [(r.text, r.field_route) for r in requests(page, source())] == [
        ("Help desk\tLeeds", "visible text")
    ]


def test_a_roster_gives_profiles_with_their_contacts() -> None:
    page = b"<li class=job><b>Ann</b><p>MCSE</p><a href='mailto:ann@mail.example'>write</a>"
    roster = source("name = 'b', skills = 'p', email = 'a@href'", kind="profile")
    (profile,) = parse(page, roster, HERE).records
    assert isinstance(profile, ConsultantProfile)
    assert (profile.name, profile.skills) == ("Ann", ("MCSE",))
    assert profile.contact == (("email", "ann@mail.example"),)


def test_a_bad_element_is_rejected_in_its_place_and_its_neighbours_kept() -> None:
    page = b"<p class=job><b>A</b><i>40</i><p class=job><b>B</b><i>lots</i><p class=job><u>C</u>"
    result = parse(page, source('title = "b", rate_max = "i"'), HERE)
    assert len(result.records) == 2
    assert result.rejects == (Reject("neither text nor title", f"{HERE} item 3"),)
    assert result.unmapped_fields == ("rate_max: 'lots'",)


def test_spacers_and_templates_are_no_records() -> None:
    page = b"<template><p class=job><b>{title}</b></template><p class=job> </p><p class=job><b>A</b>"
    result = parse(page, source('title = "b"'), HERE)
    assert (len(result.records), result.rejects) == (1, ())


REJECTED = [
    (
        "redesigned",
        b"<title>Our  jobs</title><p class=vacancy>Help",
        "no element matches list.item_selector: redesigned or blocked? (title: 'Our jobs')",
    ),
    ("a login page", b"<h1>Log in</h1><input type=password>", "blocked: login page"),
    ("nothing", b"", "no element matches list.item_selector: redesigned or blocked?"),
    ("only spacers", b"<p class=job>", "no element matches list.item_selector: redesigned or blocked?"),
    ("too deep", b"<div>" * (HTML_DEPTH + 1), f"nested deeper than {HTML_DEPTH} elements"),
]


@pytest.mark.parametrize(("content", "reason"), [pytest.param(c, r, id=name) for name, c, r in REJECTED])
def test_a_page_without_elements_is_never_an_empty_success(content: bytes, reason: str) -> None:
    result = parse(content, source(), HERE)
    assert (result.records, result.rejects) == ((), (Reject(reason, HERE),))


def test_required_fields_are_required_of_each_element() -> None:
    given = source('title = "b"', more='expect = { required = ["company"] }')
    result = parse(b"<p class=job><b>A</b>", given, HERE)
    assert [reject.reason for reject in result.rejects] == ["company: empty, but expect.required names it"]


def test_without_a_source_file_a_board_is_refused() -> None:
    with pytest.raises(RefusedInputError, match=r"^saved\.html: a board needs a source file"):
        parse(b"<p>", source_for_file("board", "request"), "saved.html")
