import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.parse.feed import leads, parse
from skillmatch.parse.feed_entries import written_day
from skillmatch.records import ClientRequest, Leads, ParseResult
from skillmatch.sources import parse_source

AT = "https://board.example/feed"
FEED = f'kind = "request"\nadapter = "feed"\nurl = "{AT}"\n'
PAGED = "paging.kind = 'link'\n"


def reading(content: str | bytes, declared: str = "") -> ParseResult:
    given_bytes = content if isinstance(content, bytes) else content.encode()
    return parse(given_bytes, parse_source(FEED + declared, "sources/s.toml"), AT)


def rss(items: str, head: str = "") -> str:
    return f'<rss version="2.0"><channel><title>Jobs</title>{head}{items}</channel></rss>'


def request(item: str, declared: str = "") -> ClientRequest:
    (record,) = reading(rss(f"<item>{item}</item>"), declared).records
    assert isinstance(record, ClientRequest)
    return record


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(rss(""), "no entries (empty, or blocked?)", id="RSS without items"),
        pytest.param('{"items": []}', "no entries (empty, or blocked?)", id="JSON Feed without items"),
        pytest.param("", "not XML: empty", id="empty"),
        pytest.param(
            "<!doctype html><title>Log in</title>",
            "blocked: a web page where a feed was expected (a log-in, or a wrong address?)",
            id="a web page",
        ),
        pytest.param("<urlset><url/></urlset>", "not a feed but a document <urlset>", id="a sitemap"),
        pytest.param("<rss><channel>", "not XML: no element found: line 1, column 14", id="cut off"),
        pytest.param(
            '<!DOCTYPE rss [<!ENTITY a "b">]>' + rss("<item><title>&a;</title></item>"),
            "not XML: declares a document type or entities, which are never read",
            id="entities of its own",
        ),
        pytest.param(
            rss("".join(f'<item xmlns:p{n}="u"/>' for n in range(101))),
            "declares more than 100 namespaces",
            id="endless namespaces",
        ),
        pytest.param(
            rss("<item " + " ".join(f'a{n}=""' for n in range(501)) + "/>"),
            "not XML: more than 500 attributes of one element",
            id="endless attributes",
        ),
        pytest.param('{"items": [', "not JSON: Expecting value at character 12", id="cut off JSON"),
        pytest.param('{"version": "1"}', "not a JSON Feed: it has no list 'items'", id="other JSON"),
        pytest.param('{"items": ["x"]}', "not a JSON Feed: an item is 'x'", id="items of another kind"),
    ],
)
def test_a_feed_without_entries_is_never_an_empty_success(content: str, reason: str) -> None:
    result = reading(content)
    assert [(reject.reason, reject.at) for reject in result.rejects] == [(reason, AT)]
    assert result.records == ()


def test_ampersands_and_names_of_html_that_are_no_xml_are_mended() -> None:
    record = request("<title>R&D &eacute; &amp; AT&T; &#38; caf&nosuch;</title><link>/j?a=1&b=2</link>")
    assert record.title == "R&D é & AT&T; & caf&nosuch;"
    assert record.url == "https://board.example/j?a=1&b=2"


def test_an_entry_that_says_nothing_costs_only_itself() -> None:
    result = reading(rss("<item><link>/1</link></item><item><title>ok</title></item>"))
    assert len(result.records) == 1
    assert [(reject.reason, reject.at) for reject in result.rejects] == [
        ("neither text nor title", f"{AT} entry 1")
    ]


@pytest.mark.parametrize(
    ("item", "native_id"),
    [
        pytest.param("<guid>tag:1</guid><link>/1</link>", "tag:1", id="its guid"),
        pytest.param("<guid>4711</guid>", "4711", id="a number, which is no address"),
        pytest.param("<link>/1</link>", "https://board.example/1", id="else its link"),
    ],
)
def test_an_entry_is_known_by(item: str, native_id: str) -> None:
    assert request(f"<title>t</title>{item}").native_id == native_id


def test_an_endless_guid_is_known_by_a_short_id_of_its_own() -> None:
    one, other = (request(f"<title>t</title><guid>{'g' * 300}{end}</guid>").native_id for end in "ab")
    assert one != other
    assert (one[:2], len(one)) == ("x-", 14)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Mon, 02 Nov 2026 23:30:00 -0500", "2026-11-02"),
        ("2 Nov 2026 00:10 +0900", "2026-11-02"),
        ("Monday, 02 Nov 2026 10:00:00 GMT", "2026-11-02"),
        ("2026-11-02T23:30:00-05:00", "2026-11-02T23:30:00-05:00"),
        ("31 Feb", "31 Feb"),
        (None, None),
    ],
)
def test_a_day_counts_as_written_in_its_own_time_zone(told: object, day: object) -> None:
    assert written_day(told) == day


def test_dates_in_a_form_of_its_own_are_read_by_the_formats_of_the_source() -> None:
    item = "<title>t</title><pubDate>23/11/2026</pubDate>"
    assert str(request(item, 'dates.formats = ["%d/%m/%Y"]\n').posted_on) == "2026-11-23"
    assert request(item).posted_on is None


def test_labels_and_authors_are_ignored_and_strange_elements_reported() -> None:
    item = "<item><title>t</title><category>k8s</category><author>Pat</author><salary>9</salary></item>"
    assert reading(rss(item)).unmapped_fields == ("salary",)
    assert reading(rss(item), 'ignore = ["salary"]\n').unmapped_fields == ()
    assert request("<title>t</title><firm>Quay</firm>", 'fields.firm = "company"\n').company == "Quay"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(
            '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="?page=2"/></feed>',
            Leads(further=(f"{AT}?page=2",)),
            id="Atom",
        ),
        pytest.param(
            rss("", '<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="next" href="/feed/2"/>'),
            Leads(further=("https://board.example/feed/2",)),
            id="RSS by Atom's element",
        ),
        pytest.param(
            json.dumps({"items": [], "next_url": "/feed/2"}),
            Leads(further=("https://board.example/feed/2",)),
            id="JSON Feed",
        ),
        pytest.param(rss("<item/>"), Leads(), id="none"),
        pytest.param("<broken", Leads(), id="not a feed"),
    ],
)
def test_a_feed_in_pages_names_the_next_one(content: str, expected: Leads) -> None:
    assert leads(content.encode(), parse_source(FEED + PAGED, "sources/s.toml"), AT) == expected
    assert leads(content.encode(), parse_source(FEED, "sources/s.toml"), AT) == Leads()


def test_a_next_page_on_another_host_is_never_followed() -> None:
    content = json.dumps({"items": [], "next_url": "http://169.254.169.254/latest"}).encode()
    found = leads(content, parse_source(FEED + PAGED, "sources/s.toml"), AT)
    assert (found.further, found.off_host_count, len(found.rejects)) == ((), 1, 1)


def test_a_text_is_never_taken_for_a_file_or_an_address() -> None:
    for content in (b"/etc/passwd", b"https://board.example/other", b"file:///etc/passwd"):
        assert [reject.reason.partition(":")[0] for reject in reading(content).rejects] == ["not XML"]


PARTS = st.sampled_from(
    [
        "<item>",
        "</item>",
        "<title>",
        "</title>",
        "R&D",
        "&lt;p&gt;",
        "<![CDATA[",
        "]]>",
        "é",
        "<link/>",
        "\x00",
        "&#0;",
    ]
)


@given(st.lists(PARTS, max_size=12).map("".join))
def test_any_items_are_read_or_rejected_in_one_line(items: str) -> None:
    result = reading(rss(items).encode(errors="ignore"))
    assert result.records or result.rejects
    assert not any("\n" in reject.reason for reject in result.rejects)
