import pytest

from skillmatch.parse.outline import outline_of, soup_of
from skillmatch.parse.selected import selected_on_page, selected_row

HERE = "https://board.example/jobs/"
PAGE = outline_of(
    """<title>Board &amp; Co</title><div id=job data-ref=" 7 " class="a b"><h2>Desk<b>top</b></h2>
    <p class=t><i>one</i><br>two</p><p class=t></p><p class=t>three</p><pre>a
b</pre><a class=own href="5?utm_source=x&amp;a=1#top">x</a><a class=mail href="mailto:x">m</a>
    <p hidden>Ref 9</p><ul><li>Windows<li>Server</ul></div>""",
    HERE,
)

CASES = [
    ("text without gaps", "title", "h2", "Desktop"),
    ("the first that says something", "company", ".t", "one\ntwo"),
    ("all of a text", "text", ".t", "one\ntwo\nthree"),
    ("all of a list", "required", "li", "Windows\nServer"),
    ("an attribute", "id", "#job@data-ref", "7"),
    ("an attribute of several words", "title", "#job@class", "a b"),
    ("an address", "url", "a.own@href", "https://board.example/jobs/5?a=1"),
    ("an address that is none", "url", "a.mail@href", None),
    ("a contact", "email", "a.mail@href", "x"),
    ("lines of a pre", "text", "pre", "a\nb"),
    ("a hidden element by name", "id", "p[hidden]", "Ref 9"),
    ("the title of the window", "title", "title", "Board & Co"),
    ("an attribute that is missing", "id", "h2@id", None),
    ("nothing", "id", ".none", None),
]


@pytest.mark.parametrize(
    ("field", "selector", "value"), [pytest.param(f, s, v, id=name) for name, f, s, v in CASES]
)
def test_a_selector_gives_a_field(field: str, selector: str, value: str | None) -> None:
    css, at, attribute = selector.partition("@")
    for equal in (selector, f"{css}:not(.x){at}{attribute}"):  # plain, and one that takes the other way
        assert selected_on_page(PAGE, {field: equal}) == ({} if value is None else {field: value})


@pytest.mark.parametrize("selector", [".t", ".t:not(.x)"])
def test_a_page_of_nothing_has_no_fields(selector: str) -> None:
    assert selected_on_page(outline_of("", HERE), {"title": selector}) == {}


def test_a_part_is_read_by_itself_and_by_its_own_attribute() -> None:
    (part,) = soup_of(PAGE).select("#job")
    select = {"id": "@data-ref", "title": "h2", "company": "title"}
    assert selected_row(part, select, HERE) == {"id": "7", "title": "Desktop"}
