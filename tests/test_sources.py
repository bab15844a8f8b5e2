import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.errors import RefusedInputError
from skillmatch.nearest import nearest
from skillmatch.sources import WEEKDAYS, allowed_hosts, parse_source, source_for_file, split_selector

FILES = 'kind = "request"\nadapter = "csv"\npath = "inbox/*.csv"\n'
BOARD = 'kind = "request"\nadapter = "page"\nurl = "https://jobs.example/it"\nlist.item_selector = "a.job"\n'

API = 'kind = "request"\nadapter = "json_api"\nurl = "https://api.example/jobs"\n'
SITEMAP = BOARD.replace('item_selector = "a.job"', "sitemap = true")
URLS = 'kind = "request"\nadapter = "page"\nlist.urls = ["https://a.example/1", "https://b.example/2"]\n'
FEED = API.replace("json_api", "feed")


@pytest.mark.parametrize(
    ("text", "misses"),
    [
        pytest.param(FILES, 1, id="files are read whole or not at all"),
        pytest.param(API, 1, id="an API is authoritative"),
        pytest.param(SITEMAP, 1, id="so is a sitemap"),
        pytest.param(URLS, 1, id="named URLs are all there is"),
        pytest.param(BOARD, 4, id="a list page forgets some"),
        pytest.param(BOARD.replace('"page"', '"board"'), 4, id="a board too"),
        pytest.param(FEED, 4, id="a feed lets old entries go"),
        pytest.param(BOARD + "close.after_misses = 2", 2, id="as the file says"),
    ],
)
def test_how_often_a_record_may_be_missed_before_it_is_closed(text: str, misses: int) -> None:
    assert parse_source(text, "sources/s.toml").close.after_misses == misses


def test_the_id_is_the_file_name_unless_the_file_says_otherwise() -> None:
    assert parse_source(FILES, "sources/crm-export.toml").id == "crm-export"
    assert parse_source('id = "crm"\n' + FILES, "sources/crm-export.toml").id == "crm"


def test_a_full_source_keeps_what_it_declares() -> None:
    source = parse_source(
        FILES
        + 'ignore = ["Notes"]\n'
        + 'fields = { Rolle = "title" }\nexpect = { min = 2, max = 9, max_drop_pct = 50 }\n'
        + '[defaults]\ncompany = "Harbor"\nsegment = "micro"\n[terms]\nchecked_on = 2026-11-02\n',
        "sources/a.toml",
    )
    assert source.fields == {"Rolle": "title"}
    assert (source.expect.min, source.expect.max, source.expect.max_drop_pct) == (2, 9, 50)
    assert (source.defaults.company, source.defaults.segment) == ("Harbor", "micro")
    assert source.terms.checked_on is not None
    assert source.terms.checked_on.isoformat() == "2026-11-02"
    assert source.ignore == ("Notes",)


def test_hosts_are_those_listed_else_the_one_of_the_url() -> None:
    assert allowed_hosts(parse_source(BOARD, "sources/b.toml")) == ("jobs.example",)
    listed = parse_source(BOARD + 'http.allowed_hosts = ["a.example"]', "sources/b.toml")
    assert allowed_hosts(listed) == ("a.example",)
    assert allowed_hosts(parse_source(URLS, "sources/b.toml")) == ("a.example", "b.example")
    assert allowed_hosts(source_for_file("page", "request")) == ()


def test_every_section_keeps_what_it_declares() -> None:
    source = parse_source(
        API
        + """
        [http]
        requests_per_second = 0.5
        headers.Accept = "application/json"
        secrets.X-Key = "BOARD_KEY"
        [paging]
        kind = "cursor"
        parameter = "after"
        next = "meta.next"
        max_pages = 9
        [api]
        records = "jobs"
        templates.url = "https://api.example/{id}"
        [expect]
        required = ["title"]
        coverage.text = 90
        """,
        "sources/s.toml",
    )
    assert source.paging is not None
    assert (source.paging.parameter, source.paging.next, source.paging.max_pages) == ("after", "meta.next", 9)
    assert source.http.secrets == {"X-Key": "BOARD_KEY"}
    assert source.api.templates == {"url": "https://api.example/{id}"}
    assert (source.expect.required, source.expect.coverage) == (("title",), {"text": 90})
    assert source.schedule == WEEKDAYS


@pytest.mark.parametrize(
    ("value", "selector", "attribute"),
    [
        pytest.param("a.title", "a.title", "", id="an element's text"),
        pytest.param("a.title@href", "a.title", "href", id="an attribute of an element"),
        pytest.param("@data-id", "", "data-id", id="an attribute of the item itself"),
        pytest.param('a[href="x@y"]', 'a[href="x@y"]', "", id="no attribute but a value"),
    ],
)
def test_a_selector_may_name_an_attribute(value: str, selector: str, attribute: str) -> None:
    assert split_selector(value) == (selector, attribute)


@given(st.text(max_size=200))
def test_any_text_is_a_source_or_refused_in_one_line(text: str) -> None:
    message = ""
    try:
        parse_source(FILES + text, "sources/any.toml")
    except RefusedInputError as refused:
        message = str(refused)
    assert "\n" not in message


@pytest.mark.parametrize(
    ("word", "valid", "meant"),
    [
        pytest.param("tilte", ("text", "title"), "title", id="letters swapped"),
        pytest.param("Path", ("url", "path"), "path", id="case does not count"),
        pytest.param("x", (), "", id="nothing to choose from"),
    ],
)
def test_the_nearest_word_is_named(word: str, valid: tuple[str, ...], meant: str) -> None:
    assert nearest(word, valid) == meant
