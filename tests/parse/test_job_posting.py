import json

import pytest

from skillmatch.parse.page import parse
from skillmatch.records import ClientRequest
from skillmatch.sources import Source, parse_source, source_for_file

PAGE = source_for_file("page", "request")
HERE = "https://board.example/jobs/5"
POSTING = {"@context": "https://schema.org/", "@type": "JobPosting", "title": "T", "description": "D"}
LONG = "<p>" + "Twelve PCs need a patient generalist. " * 4 + "</p>"
SEEN = "Twelve PCs need a patient generalist. " * 3 + "Twelve PCs need a patient generalist."


def page(*scripts: object, head: str = "", body: str = "") -> bytes:
    texts = (script if isinstance(script, str) else json.dumps(script) for script in scripts)
    joined = "".join(f'<script type="application/ld+json">{text}</script>' for text in texts)
    return f"<html><head>{head}{joined}</head><body>{body}</body></html>".encode()


def selecting(**select: str) -> Source:
    lines = "".join(f"select.{field} = {json.dumps(selector)}\n" for field, selector in select.items())
    head = (
        'kind = "request"\nadapter = "page"\nurl = "https://board.example/jobs"\nlist.item_selector = "a"\n'
    )
    return parse_source(head + lines, "sources/board.toml")


def requests(content: bytes, source: Source = PAGE) -> list[ClientRequest]:
    return [record for record in parse(content, source, HERE).records if isinstance(record, ClientRequest)]


def rejects(content: bytes, source: Source = PAGE) -> list[tuple[str, str]]:
    return [(reject.reason, reject.at) for reject in parse(content, source, HERE).rejects]


def test_several_postings_of_a_page_keep_apart() -> None:
    found = requests(page(POSTING, POSTING | {"title": "U"}, POSTING | {"identifier": 9}))
    assert len({request.native_id for request in found}) == 3
    assert found[2].native_id == "9"
    assert {request.url for request in found} == {""}


def test_a_posting_that_is_stated_twice_is_one() -> None:
    assert [request.native_id for request in requests(page(POSTING, POSTING))] == [HERE]


def test_postings_stay_in_the_order_of_the_page() -> None:
    several = [POSTING | {"title": title} for title in "abacb"]
    assert [request.title for request in requests(page(*several))] == ["a", "b", "c"]


def test_a_posting_beside_links_to_others_is_the_only_one() -> None:
    links = [
        POSTING | {"description": "", "title": t, "url": f"https://board.example/jobs/{t}"} for t in "ab"
    ]
    assert [request.title for request in requests(page(*links, POSTING))] == ["T"]


def test_what_a_page_shows_beside_several_postings_belongs_to_none() -> None:
    several = page(POSTING | {"title": ""}, POSTING | {"title": "U"}, body=f"<h1>Jobs</h1>{LONG}")
    assert [request.title for request in requests(several)] == ["", "U"]


def test_an_unreadable_posting_is_rejected_and_its_neighbour_kept() -> None:
    content = page(POSTING, POSTING | {"description": "x" * 200_001})
    assert len(requests(content)) == 1
    assert rejects(content) == [("JobPosting: 200001 characters, more than 200000", HERE)]


MICRODATA = (
    '<div itemscope itemtype="http://schema.org/JobPosting"><b itemprop="title">{}</b>'
    '<b itemprop="hiringOrganization">Micro</b></div>'
)
RDFA = '<div vocab="http://schema.org/" typeof="JobPosting"><b property="description">Rdfa</b></div>'
OG = '<meta property="og:title" content="Og - Site"><meta property="og:site_name" content="Site">'
CHAINS = [
    pytest.param(page(POSTING, head=OG, body=LONG), PAGE, ("T", "", "D"), "json-ld", id="stated in full"),
    pytest.param(
        page(POSTING, body=MICRODATA.format("T")),
        PAGE,
        ("T", "Micro", "D"),
        "title: json-ld; company: microdata; text: json-ld",
        id="JSON-LD, then microdata",
    ),
    pytest.param(
        page(POSTING, body=MICRODATA.format("Another job")), PAGE, ("T", "", "D"), "json-ld", id="two jobs"
    ),
    pytest.param(
        page(body=MICRODATA.format("M") + RDFA),
        PAGE,
        ("M", "Micro", "Rdfa"),
        "title: microdata; company: microdata; text: rdfa",
        id="microdata, then RDFa",
    ),
    pytest.param(
        page(POSTING, body="<h1>H</h1><p class=firm>Firm</p>"),
        selecting(company=".firm", title="h1"),
        ("T", "Firm", "D"),
        "title: json-ld; company: selector; text: json-ld",
        id="selectors come after what is stated",
    ),
    pytest.param(
        page(head=OG, body=f"<p class=firm>Firm</p><main><h1>H</h1>{LONG}</main>"),
        selecting(company=".firm"),
        ("Og", "Firm", f"H\n{SEEN}"),
        "title: title tags; company: selector; text: visible text",
        id="selectors, title tags, visible text",
    ),
    pytest.param(
        page(head='<meta property="og:title" content="H | Any board">', body=f"<h1>H</h1>{LONG}"),
        PAGE,
        ("H", "", f"H\n{SEEN}"),
        "visible text",
        id="a title tag that only adds to the heading",
    ),
    pytest.param(
        page(head="<title>W</title>", body=LONG),
        PAGE,
        ("W", "", SEEN),
        "title: title tags; text: visible text",
        id="the title of the window comes last",
    ),
    pytest.param(
        page(POSTING | {"description": ""}, head='<meta name="description" content="Sum">'),
        PAGE,
        ("T", "", "Sum"),
        "title: json-ld; text: title tags",
        id="a summary where nothing else tells of the posting",
    ),
]


@pytest.mark.parametrize(("content", "source", "fields", "route"), CHAINS)
def test_each_field_is_the_first_that_is_given(
    content: bytes, source: Source, fields: tuple[str, ...], route: str
) -> None:
    assert [(r.title, r.company, r.text) for r in requests(content, source)] == [fields]
    assert [r.field_route for r in requests(content, source)] == [route]


def test_a_default_fills_what_no_way_gives() -> None:
    source = parse_source(
        'kind = "request"\nadapter = "page"\nurl = "https://board.example/"\nlist.item_selector = "a"\n'
        'defaults = { company = "Acme", segment = "larger" }',
        "sources/board.toml",
    )
    assert [(r.company, r.segment, r.field_route) for r in requests(page(POSTING), source)] == [
        ("Acme", "larger", "json-ld")
    ]


BROKEN = '{"@type": "JobPosting", "title": "Lost", "a": ' + "[" * 70 + "]" * 70 + "}"


@pytest.mark.parametrize(
    ("content", "title"),
    [
        pytest.param(page(POSTING, BROKEN), "T", id="beside a posting"),
        pytest.param(page(BROKEN, body=f"<h1>Shown</h1>{LONG}"), "Shown", id="instead of the visible text"),
    ],
)
def test_a_posting_lost_in_a_broken_script_is_told(content: bytes, title: str) -> None:
    result = parse(content, PAGE, "inbox/a.html")
    assert [record.title for record in result.records] == [title]
    assert result.unmapped_fields == ("JSON-LD with a JobPosting: cannot be read",)


def test_what_nobody_read_is_reported() -> None:
    extra = {"salaryCurrency": "EUR", "datePosted": "soon", "baseSalary": {"value": 3}, "image": "x.png"}
    assert parse(page(POSTING | extra), PAGE, HERE).unmapped_fields == (
        "JobPosting.baseSalary",
        "JobPosting.datePosted",
        "JobPosting.salaryCurrency",
    )


def test_a_selected_value_that_cannot_be_read_is_unknown_and_reported() -> None:
    content = page(POSTING, body="<p class=when>3 days ago</p>")
    result = parse(content, selecting(posted=".when"), HERE)
    assert [request.posted_on for request in requests(content, selecting(posted=".when"))] == [None]
    assert result.unmapped_fields == ("posted: '3 days ago'",)


NONE = "no posting on the page (title: '')"
REJECTED = [
    pytest.param(b"", "not a web page (title: '')", id="nothing"),
    pytest.param(b'{"content": "' + LONG.encode() + b'"}', "not a web page (title: '')", id="JSON"),
    pytest.param(LONG.encode().strip(b"</p>") * 2, "not a web page (title: '')", id="plain text"),
    pytest.param(b"<h1>Jobs</h1><p>None.</p>", "no posting on the page (title: 'Jobs')", id="too short"),
    pytest.param(page(head='<meta name="description" content="' + LONG * 2 + '">'), NONE, id="summary only"),
    pytest.param(b"<main>" + b"x\x81\x8d" * 99, "not a text (title: '')", id="not a text"),
    pytest.param(b"<div>" * 600 + b"x", "nested deeper than 500 elements", id="too deep"),
    pytest.param(page('{"a":' * 65 + "1" + "}" * 65), NONE, id="JSON too deep"),
    pytest.param(
        f"<title>Page not found</title>{LONG}".encode(),
        "blocked: soft 404 (title: 'Page not found')",
        id="soft 404",
    ),
]


@pytest.mark.parametrize(("content", "reason"), REJECTED)
def test_a_page_without_a_posting_is_one_reject(content: bytes, reason: str) -> None:
    assert requests(content) == []
    assert rejects(content) == [(reason, HERE)]


def test_a_page_that_no_selector_fits_any_more_is_a_reject() -> None:
    reason = "no selector of 'select' finds anything on the page; has it been redesigned? (title: 'H')"
    assert rejects(page(body=f"<h1>H</h1>{LONG}"), selecting(company=".firm")) == [(reason, HERE)]


def test_a_field_that_the_source_requires_is_missed() -> None:
    source = parse_source(
        'kind = "request"\nadapter = "page"\nurl = "https://board.example/"\nlist.item_selector = "a"\n'
        'expect.required = ["company"]',
        "sources/board.toml",
    )
    assert rejects(page(POSTING), source) == [("company: empty, but expect.required names it", HERE)]


def test_a_canonical_front_page_is_no_identity() -> None:
    front = f'<link rel="canonical" href="/">{LONG}<h1>Help</h1>'.encode()
    own = f'<link rel="canonical" href="/jobs/8?ref=1#top">{LONG}<h1>Help</h1>'.encode()
    assert [request.native_id for request in requests(front)] == [HERE]
    assert [request.native_id for request in requests(own)] == ["https://board.example/jobs/8?ref=1"]


def test_the_address_tells_the_system_that_numbers_the_posting() -> None:
    address = "https://boards.greenhouse.io/acme/jobs/4711"
    found = parse(page(POSTING), PAGE, address).records
    assert [r.ats_id for r in found if isinstance(r, ClientRequest)] == ["greenhouse:4711"]
