"""What is wrong with a source file, said in one line that names the mend."""

import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.sources import parse_source

FILES = 'kind = "request"\nadapter = "csv"\npath = "inbox/*.csv"\n'
PAGES = 'kind = "request"\nadapter = "page"\nurl = "https://jobs.example/it"\nlist.item_selector = "a.job"\n'
API = 'kind = "request"\nadapter = "json_api"\nurl = "https://api.example/jobs"\n'
FEED = API.replace("json_api", "feed")
LINKED = "adapter 'feed' takes paging.kind 'link', without next"
ADAPTERS = (
    "'jsonl', 'csv', 'xlsx', 'mail', 'page', 'board', 'feed', 'json_api', 'resume', 'json_resume', 'docx', "
    "'pdf', 'text', 'linkedin' or 'europass'"
)

KEYS = [
    ("a key", FILES.replace("path", "pth"), "unknown key 'pth'; did you mean 'path'?"),
    (
        "list",
        PAGES.replace("item_s", "items"),
        "unknown key 'list.itemselector'; did you mean 'list.item_selector'?",
    ),
    (
        "paging",
        API + "paging.parametr = 'p'",
        "unknown key 'paging.parametr'; did you mean 'paging.parameter'?",
    ),
    ("api", API + "api.record = 'jobs'", "unknown key 'api.record'; did you mean 'api.records'?"),
    ("table", FILES + "table.header = 2", "unknown key 'table.header'; did you mean 'table.header_row'?"),
    ("dates", FILES + "dates.format = ['%d']", "unknown key 'dates.format'; did you mean 'dates.formats'?"),
    ("http", PAGES + "http.secret = {}", "unknown key 'http.secret'; did you mean 'http.secrets'?"),
    (
        "defaults",
        FILES + "defaults.compny = 'x'",
        "unknown key 'defaults.compny'; did you mean 'defaults.company'?",
    ),
    ("expect", FILES + "expect.minimum = 2", "unknown key 'expect.minimum'; did you mean 'expect.min'?"),
    ("close", FILES + "close.after = 2", "unknown key 'close.after'; did you mean 'close.after_misses'?"),
    ("terms", FILES + "terms.checked = 2", "unknown key 'terms.checked'; did you mean 'terms.checked_on'?"),
    ("account without preset", FILES + "account = 'a'", "key 'account' goes with the key 'preset'"),
    ("no kind", FILES.replace("kind", "#"), "key 'kind' is missing"),
    ("no adapter", FILES.replace("adapter", "#"), "key 'adapter' is missing"),
    ("a section for other adapters", FILES + "[api]", "adapter 'csv' has no use for the key 'api'"),
    ("select for an API", API + "select.title = 'h1'", "adapter 'json_api' has no use for the key 'select'"),
    (
        "a table for JSON Lines",
        FILES.replace("csv", "jsonl") + "[table]",
        "adapter 'jsonl' has no use for the key 'table'",
    ),
    (
        "preset elsewhere",
        FILES + "preset = 'greenhouse'\naccount = 'a'",
        "adapter 'csv' has no use for the key 'preset'",
    ),
]
PLACES = [
    ("no place", FILES.replace("path", "#"), "adapter 'csv' needs the key 'path' or 'url'"),
    (
        "a page without",
        PAGES.replace("url", "#"),
        "adapter 'page' needs the key 'path', 'url' or 'list.urls'",
    ),
    ("path and url", "path = 'x'\n" + API, "adapter 'json_api' takes only one of 'path' and 'url'"),
    (
        "url and list.urls",
        PAGES.replace('item_selector = "a.job"', "urls = ['https://jobs.example/1']"),
        "adapter 'page' takes only one of 'path', 'url' and 'list.urls'",
    ),
    ("http for files", FILES + "[http]", "with 'path' there is no use for the key 'http'"),
    (
        "paging for files",
        API.replace("url", "path").replace("https://", "") + "paging.kind = 'link'",
        "with 'path' there is no use for the key 'paging'",
    ),
    (
        "a list for saved pages",
        PAGES.replace("url", "path").replace("https://", ""),
        "with 'path' there is no use for the key 'list'",
    ),
    (
        "a path out of the workspace",
        FILES.replace("inbox", ".."),
        "path: '../*.csv' must be relative to the workspace, with / and without ..",
    ),
    (
        "a path that is the workspace itself",
        FILES.replace("inbox/*.csv", "./"),
        "path: './' must be relative to the workspace, with / and without ..",
    ),
    (
        "a path that takes for ever",
        FILES.replace("inbox", "**/**/**"),
        "path: '**/**/**/*.csv' has ** more than twice; one finds every folder below",
    ),
    (
        "an absolute path",
        FILES.replace("inbox", "/inbox"),
        "path: '/inbox/*.csv' must be relative to the workspace, with / and without ..",
    ),
    (
        "another scheme",
        API.replace("https", "file"),
        "url: 'file://api.example/jobs' must be http(s)://host/... without a user name",
    ),
    (
        "a user name",
        API.replace("api.", "me:pw@api."),
        "url: 'https://...@api.example/jobs' must be http(s)://host/... without a user name",
    ),
    (
        "a wrong port",
        API.replace("example", "example:x"),
        "url: 'https://api.example:x/jobs' is not a URL: Port could not be cast to integer value as 'x'",
    ),
]
LISTS = [
    ("a page without a list", PAGES.replace("list", "#"), "adapter 'page' needs the key 'list'"),
    ("two ways", PAGES + "list.sitemap = true", "list: needs one of item_selector, sitemap = true and urls"),
    (
        "no way",
        PAGES.replace("item_selector", "next_selector"),
        "list: needs one of item_selector, sitemap = true and urls",
    ),
    (
        "a board's items",
        PAGES.replace('"page"', '"board"').replace("list", "#"),
        "adapter 'board' needs the key 'list.item_selector'",
    ),
    (
        "a broken selector",
        PAGES.replace("a.job", "a["),
        "list.item_selector: 'a[' is not a CSS selector: Malformed attribute selector at position 1",
    ),
    ("paging without kind", API + "paging.parameter = 'p'", "key 'paging.kind' is missing"),
    (
        "an unknown paging",
        API + "paging.kind = 'pages'",
        "paging.kind must be 'page', 'offset', 'cursor' or 'link', not 'pages'",
    ),
    (
        "paging without parameter",
        API + "paging.kind = 'page'",
        "paging: kind 'page' needs the key 'parameter'",
    ),
    (
        "a cursor without its path",
        API + "paging = { kind = 'cursor', parameter = 'c' }",
        "paging: kind 'cursor' needs the key 'next', the path of the cursor",
    ),
    (
        "endless paging",
        API + "paging = { kind = 'link', max_pages = 0 }",
        "paging.max_pages: Input should be greater than or equal to 1, not 0",
    ),
    (
        "details without a place",
        API + "api.detail_url = 'https://api.example/job'",
        "api.detail_url: 'https://api.example/job' is not an address with places such as https://host/jobs/{id}",
    ),
    (
        "a host named by the answer",
        API + "api.detail_url = 'https://{host}/job'",
        "api.detail_url: 'https://{host}/job' is not an address with places such as https://host/jobs/{id}",
    ),
    (
        "details on another host",
        API + "api.detail_url = 'https://other.example/{id}'",
        "api.detail_url: host 'other.example' is not among the hosts that may be asked (http.allowed_hosts)",
    ),
]
LISTS += [
    ("a feed by numbers", FEED + "paging = { kind = 'page', parameter = 'p' }", LINKED),
    ("a feed by a path", FEED + "paging = { kind = 'link', next = 'a' }", LINKED),
]
VALUES = [
    ("an unknown kind", FILES.replace("request", "jobs"), "kind must be 'request' or 'profile', not 'jobs'"),
    ("an unknown adapter", FILES.replace('"csv"', '"cvs"'), f"adapter must be {ADAPTERS}, not 'cvs'"),
    ("an id with a slash", "id = 'a/b'\n" + FILES, "id: 'a/b' is not a short word of a-z, 0-9, - and _"),
    ("a number as text", FILES + "expect.min = '3'", "expect.min: Input should be a valid integer, not '3'"),
    ("min over max", FILES + "expect = { min = 9, max = 3 }", "expect.min 9 is over expect.max 3"),
    (
        "over 100 %",
        FILES + "expect.coverage.title = 101",
        "expect.coverage.title: Input should be less than or equal to 100, not 101",
    ),
    (
        "a date format without year",
        FILES + "dates.formats = ['%d.%m.']",
        "dates.formats.0: '%d.%m.' is not a date format such as %d/%m/%Y",
    ),
    (
        "a date format of words",
        FILES + "dates.formats = ['DD/MM/YYYY']",
        "dates.formats.0: 'DD/MM/YYYY' is not a date format such as %d/%m/%Y",
    ),
    (
        "an unknown day",
        FILES + "schedule = ['mon', 'Friday']",
        "schedule.1 must be 'mon', 'tue', 'wed', 'thu', 'fri', 'sat' or 'sun', not 'Friday'",
    ),
    (
        "no day at all",
        FILES + "schedule = []",
        "schedule: Tuple should have at least 1 item after validation, not 0, not []",
    ),
    (
        "a secret written out",
        API + "http.secrets.X-Key = 'hunter2'",
        "http.secrets.X-Key: must be the name of an environment variable such as BOARD_API_KEY, "
        "not the value",
    ),
    (
        "a secret among the headers",
        API + "http.headers.Authorization = 'Bearer x'",
        "http: the header 'Authorization' goes into secrets, by the name of a variable",
    ),
    (
        "a header of ours",
        API + "http.headers.Host = 'a'",
        "http.headers.Host: 'Host' is a header that skillmatch sets or never sends",
    ),
    (
        "a header that is none",
        API + "http.headers.'X Y' = 'a'",
        "http.headers.X Y: 'X Y' is not the name of a header",
    ),
    (
        "a host with a scheme",
        API + "http.allowed_hosts = ['https://a.example']",
        "http.allowed_hosts.0: 'https://a.example' is not a host name in small letters (no scheme, no port)",
    ),
    (
        "an impossible day",
        FILES + "terms.checked_on = '2026-02-30'",
        "terms.checked_on: Input should be a valid date in the format YYYY-MM-DD, "
        "day value is outside expected range, not '2026-02-30'",
    ),
    (
        "a resume as a request",
        FILES.replace("csv", "json_resume"),
        "adapter 'json_resume' gives kind 'profile', not 'request'",
    ),
    (
        "a feed of profiles",
        FILES.replace("csv", "feed").replace("request", "profile"),
        "adapter 'feed' gives kind 'request', not 'profile'",
    ),
    (
        "defaults for profiles",
        FILES.replace("request", "profile") + "defaults.company = 'x'",
        "kind 'profile' has no use for the key 'defaults'",
    ),
    ("not TOML", 'kind = "request"\nadapter =', "not TOML: Invalid value (at end of document)"),
    ("not TOML, with its line", "a = 1\nb =\n", "not TOML: Invalid value (at line 2, column 4)"),
]
FIELDS = [
    (
        "fields",
        FILES + "fields.Stelle = 'titel'",
        "fields.Stelle: unknown field 'titel'; did you mean 'title'?",
    ),
    ("select", PAGES + "select.titel = 'h1'", "select.titel: unknown field 'titel'; did you mean 'title'?"),
    (
        "templates",
        API + "api.templates.uri = '{a}'",
        "api.templates.uri: unknown field 'uri'; did you mean 'url'?",
    ),
    (
        "required",
        FILES + "expect.required = ['titel']",
        "expect.required: unknown field 'titel'; did you mean 'title'?",
    ),
    (
        "coverage",
        FILES + "expect.coverage.txt = 90",
        "expect.coverage.txt: unknown field 'txt'; did you mean 'text'?",
    ),
    (
        "of the other kind",
        FILES + "fields.x = 'headline'",
        "fields.x: 'headline' is a field of kind 'profile'",
    ),
]
REFUSALS = [*KEYS, *PLACES, *LISTS, *VALUES, *FIELDS]


@pytest.mark.parametrize(("text", "message"), [pytest.param(t, m, id=name) for name, t, m in REFUSALS])
def test_a_bad_source_file_is_refused_in_one_line(text: str, message: str) -> None:
    with pytest.raises(RefusedInputError) as refused:
        parse_source(text, "sources/board.toml")
    assert str(refused.value) == f"sources/board.toml: {message}"
