from skillmatch.parse import parser_of
from skillmatch.parse.page import parse
from skillmatch.records import ClientRequest
from skillmatch.sources import source_for_file

POSTING = b'<script type="application/ld+json">{"@type": "JobPosting", "title": "T"}</script>'


def test_pages_are_read_by_this_module() -> None:
    assert parser_of("page") is parse


def test_a_source_of_requests_is_given_postings() -> None:
    result = parse(POSTING, source_for_file("page", "request"), "inbox/page.html")
    assert [type(record) for record in result.records] == [ClientRequest]


def test_a_source_of_profiles_is_given_none() -> None:
    result = parse(POSTING, source_for_file("page", "profile"), "inbox/page.html")
    assert result.records == ()
    assert len(result.rejects) == 1


def test_a_page_beyond_the_limits_is_one_reject() -> None:
    for kind in ("request", "profile"):
        result = parse(b"<div>" * 600, source_for_file("page", kind), "inbox/page.html")
        assert [reject.reason for reject in result.rejects] == ["nested deeper than 500 elements"]


def test_the_charset_of_the_header_comes_before_that_of_the_page() -> None:
    content = (
        '<meta charset="koi8-r"><h1>Büro</h1>' + "<p>Zwölf Rechner und ein Drucker, sonst nichts.</p>" * 2
    )
    result = parse(content.encode("cp1252"), source_for_file("page", "request"), "x", "windows-1252")
    assert [r.title for r in result.records if isinstance(r, ClientRequest)] == ["Büro"]
