import json

import pytest

from skillmatch.parse.job_posting import detail_links, next_link, parse
from skillmatch.records import ClientRequest
from skillmatch.sources import parse_source, source_for_file

PAGE = source_for_file("page", "request")
BOARD = parse_source(
    'kind = "request"\nadapter = "page"\nurl = "https://board.example/jobs"\n'
    'list = { item_selector = "li.job", next_selector = "a[rel=next]" }',
    "sources/board.toml",
)
HERE = "https://board.example/jobs/5"
POSTING = {"@context": "https://schema.org/", "@type": "JobPosting", "title": "T", "description": "D"}
LONG = "<p>" + "Twelve PCs need a patient generalist. " * 4 + "</p>"


def page(*scripts: object, body: str = "") -> bytes:
    texts = (script if isinstance(script, str) else json.dumps(script) for script in scripts)
    joined = "".join(f'<script type="application/ld+json">{text}</script>' for text in texts)
    return f"<html><head>{joined}</head><body>{body}</body></html>".encode()


def requests(content: bytes) -> list[ClientRequest]:
    return [record for record in parse(content, PAGE, HERE).records if isinstance(record, ClientRequest)]


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(POSTING, id="plain"),
        pytest.param([{"@type": "WebSite"}, POSTING], id="list"),
        pytest.param({"@graph": [POSTING]}, id="graph"),
        pytest.param({"@type": "ItemList", "itemListElement": [{"item": POSTING}]}, id="nested"),
        pytest.param(POSTING | {"@type": ["Thing", "http://schema.org/jobposting"]}, id="types in a list"),
        pytest.param("<!--" + json.dumps(POSTING) + "-->", id="in a comment"),
        pytest.param("//<![CDATA[\n" + json.dumps(POSTING) + ";\n//]]>", id="in CDATA, with semicolon"),
        pytest.param('{"@type": "JobPosting", "title": "T", "description": "D\n"}', id="raw line end"),
    ],
)
def test_a_posting_is_found_however_it_is_wrapped(script: object) -> None:
    assert [(r.title, r.text, r.native_id, r.field_route) for r in requests(page(script))] == [
        ("T", "D", HERE, "json-ld")
    ]


def test_a_broken_script_costs_only_itself() -> None:
    assert [r.title for r in requests(page('{"@type": broken', POSTING))] == ["T"]


def test_a_repaired_script_says_so() -> None:
    broken = '{"@type": "JobPosting", "title": "T", "description": "D",,}'
    assert [(r.text, r.field_route) for r in requests(page(broken))] == [("D", "json-ld repaired")]


def test_several_postings_of_a_page_keep_apart() -> None:
    found = requests(page(POSTING, POSTING | {"title": "U"}, POSTING | {"identifier": 9}))
    assert len({request.native_id for request in found}) == 3
    assert found[2].native_id == "9"


def test_an_unreadable_posting_is_rejected_and_its_neighbour_kept() -> None:
    result = parse(page(POSTING, POSTING | {"description": "x" * 200_001}), PAGE, HERE)
    assert len(result.records) == 1
    assert [r.reason for r in result.rejects] == ["JobPosting: 200001 characters, more than 200000"]


FIELDS = [
    ("hourly salary", {"baseSalary": {"value": {"value": 40, "unitText": "hour"}}}, "rate_max_cents", 4000),
    (
        "yearly salary",
        {"baseSalary": {"value": {"value": 90000, "unitText": "YEAR"}}},
        "rate_max_cents",
        None,
    ),
    ("remote", {"jobLocationType": ["TeleCommute"]}, "is_remote", True),
    ("place as text", {"jobLocation": {"address": "Leeds"}}, "location", "Leeds"),
    ("two places", {"jobLocation": [{"address": "A"}, {"address": "B"}]}, "location", "A / B"),
    ("applicants", {"applicantLocationRequirements": {"@type": "Country", "name": "NO"}}, "location", "NO"),
    ("company as text", {"hiringOrganization": "Acme"}, "company", "Acme"),
    ("skills once", {"skills": ["D", "Java"]}, "text", "D\nSkills:\nJava"),
    ("unreadable date", {"datePosted": "soon"}, "posted_on", None),
    ("own address", {"url": "https://board.example/jobs/own"}, "url", "https://board.example/jobs/own"),
    ("a script as address", {"url": "javascript:x"}, "url", HERE),
]


@pytest.mark.parametrize(
    ("extra", "attribute", "value"), [pytest.param(e, a, v, id=name) for name, e, a, v in FIELDS]
)
def test_a_property_becomes_a_field(extra: dict[str, object], attribute: str, value: object) -> None:
    assert [getattr(request, attribute) for request in requests(page(POSTING | extra))] == [value]


def test_what_nobody_read_is_reported() -> None:
    extra = {"industry": "IT", "datePosted": "soon", "baseSalary": {"value": 3}, "image": "x.png"}
    assert parse(page(POSTING | extra), PAGE, HERE).unmapped_fields == (
        "JobPosting.baseSalary",
        "JobPosting.datePosted",
        "JobPosting.industry",
    )


REJECTED = [
    ("nothing", b"", "no posting on the page (title: '')"),
    ("too short", b"<h1>Jobs</h1><p>None.</p>", "no posting on the page (title: 'Jobs')"),
    (
        "soft 404",
        f"<title>Page not found</title>{LONG}".encode(),
        "no posting on the page (title: 'Page not found')",
    ),
    (
        "challenge",
        f"<h1>Just a moment...</h1>{LONG}".encode(),
        "no posting on the page (title: 'Just a moment...')",
    ),
    ("too deep", b"<div>" * 600 + b"x", "nested deeper than 500 elements"),
    ("JSON too deep", page('{"a":' * 65 + "1" + "}" * 65), "nested deeper than 64"),
]


@pytest.mark.parametrize(("content", "reason"), [pytest.param(c, r, id=name) for name, c, r in REJECTED])
def test_a_page_without_a_posting_is_one_reject(content: bytes, reason: str) -> None:
    result = parse(content, PAGE, HERE)
    assert result.records == ()
    assert [(reject.reason, reject.at) for reject in result.rejects] == [(reason, HERE)]


def test_a_canonical_front_page_is_no_identity() -> None:
    front = f'<link rel="canonical" href="/">{LONG}<h1>Help</h1>'.encode()
    own = f'<link rel="canonical" href="/jobs/8?ref=1#top">{LONG}<h1>Help</h1>'.encode()
    assert [request.native_id for request in requests(front)] == [HERE]
    assert [request.native_id for request in requests(own)] == ["https://board.example/jobs/8?ref=1"]


LIST = b"""<base href="/jobs/"><ul>
<li class=job><a href="5#apply">Five</a><li class=job><a href="//other.example/6">Elsewhere</a>
<li class=job><a href="javascript:x()">Script</a><li class=job><a href="5">Five again</a>
<li class=job><a href="http://[bad">Broken</a><li class=job>None<li><a href="8">No job</a>
<li class=job><a href="7?a=1&amp;b=2">Seven</a></ul><a rel=next href="?page=2">Next</a>"""


def test_detail_links_are_absolute_distinct_in_order_and_on_the_allowed_host() -> None:
    links = detail_links(LIST, BOARD, "https://board.example/jobs")
    assert links == ("https://board.example/jobs/5", "https://board.example/jobs/7?a=1&b=2")


def test_the_next_page_is_found_until_there_is_none() -> None:
    assert next_link(LIST, BOARD, "https://board.example/jobs") == "https://board.example/jobs/?page=2"
    assert next_link(b"<p>last</p>", BOARD, "https://board.example/jobs") is None
