import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.errors import RefusedInputError
from skillmatch.nearest import nearest
from skillmatch.sources import allowed_hosts, parse_source, source_for_file

FILES = 'kind = "request"\nadapter = "csv"\npath = "inbox/*.csv"\n'
BOARD = 'kind = "request"\nadapter = "page"\nurl = "https://jobs.example/it"\nlist.item_selector = "a.job"\n'

REFUSALS = [
    ("a misspelt key", FILES.replace("path", "pth"), "unknown key 'pth'; did you mean 'path'?"),
    (
        "a misspelt key in a section",
        BOARD + "[http]\nrequest_per_second = 1",
        "unknown key 'http.request_per_second'; did you mean 'http.requests_per_second'?",
    ),
    (
        "an unknown kind",
        FILES.replace('"request"', '"jobs"'),
        "kind must be 'request' or 'profile', not 'jobs'",
    ),
    (
        "an unknown adapter",
        FILES.replace('"csv"', '"cvs"'),
        "adapter must be 'jsonl', 'csv', 'json_resume' or 'page', not 'cvs'",
    ),
    ("no kind", FILES.replace('kind = "request"\n', ""), "key 'kind' is missing"),
    (
        "a file adapter without path",
        'kind = "request"\nadapter = "csv"',
        "adapter 'csv' needs the key 'path'",
    ),
    ("a page without a list", BOARD.replace("list", "#list"), "adapter 'page' needs the key 'list'"),
    ("a page with a path", 'path = "x"\n' + BOARD, "adapter 'page' has no use for the key 'path'"),
    ("a file with http", FILES + "[http]", "adapter 'csv' has no use for the key 'http'"),
    (
        "a path out of the workspace",
        FILES.replace("inbox", ".."),
        "path: '../*.csv' must be relative to the workspace, with / and without ..",
    ),
    (
        "an absolute path",
        FILES.replace("inbox", "/inbox"),
        "path: '/inbox/*.csv' must be relative to the workspace, with / and without ..",
    ),
    (
        "another scheme",
        BOARD.replace("https", "file"),
        "url: 'file://jobs.example/it' must be http(s)://host/... without a user name",
    ),
    (
        "a user name in the url",
        BOARD.replace("jobs.", "me:pw@jobs."),
        "url: 'https://me:pw@jobs.example/it' must be http(s)://host/... without a user name",
    ),
    (
        "a broken selector",
        BOARD.replace("a.job", "a["),
        "list.item_selector: 'a[' is not a CSS selector: Malformed attribute selector at position 1",
    ),
    (
        "a column mapped to no field",
        FILES + '[fields]\nStelle = "titel"',
        "fields.Stelle: unknown field 'titel'; did you mean 'title'?",
    ),
    (
        "a required field that does not exist",
        FILES + '[expect]\nrequired = ["titel"]',
        "expect.required: unknown field 'titel'; did you mean 'title'?",
    ),
    ("min over max", FILES + "[expect]\nmin = 9\nmax = 3", "expect.min 9 is over expect.max 3"),
    (
        "a number as text",
        FILES + '[expect]\nmin = "3"',
        "expect.min: Input should be a valid integer, not '3'",
    ),
    (
        "a resume as a request",
        FILES.replace("csv", "json_resume"),
        "adapter 'json_resume' gives kind 'profile', not 'request'",
    ),
    ("an id with a slash", 'id = "a/b"\n' + FILES, "id: 'a/b' is not a short word of a-z, 0-9, - and _"),
    ("not TOML", 'kind = "request"\nadapter =', "not TOML: Invalid value (at end of document)"),
    ("not TOML, with its line", "a = 1\nb =\n", "not TOML: Invalid value (at line 2, column 4)"),
]


@pytest.mark.parametrize(("text", "message"), [pytest.param(t, m, id=name) for name, t, m in REFUSALS])
def test_a_bad_source_file_is_refused_in_one_line(text: str, message: str) -> None:
    with pytest.raises(RefusedInputError) as refused:
        parse_source(text, "sources/board.toml")
    assert str(refused.value) == f"sources/board.toml: {message}"


def test_a_file_source_closes_after_one_miss_and_a_board_after_four() -> None:
    assert parse_source(FILES, "sources/crm.toml").close.after_misses == 1
    assert parse_source(BOARD, "sources/board.toml").close.after_misses == 4
    assert parse_source(BOARD + "close.after_misses = 2", "sources/board.toml").close.after_misses == 2


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
    assert allowed_hosts(source_for_file("page", "request")) == ()


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
