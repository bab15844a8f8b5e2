"""One document to the lines that staging stores."""

import json

import pytest

from skillmatch import limits
from skillmatch.errors import RefusedInputError
from skillmatch.parse import finding, jsonl
from skillmatch.parsing import Document, FileForm, records_in, rejects_in
from skillmatch.parsing.reading import read_document, read_file
from skillmatch.records import ClientRequest, ConsultantProfile, Leads, ParseResult, Reject
from skillmatch.sources import FIELDS, parse_source, source_for_file

REQUESTS = source_for_file("jsonl", "request")
ROWS = b'{"id": "a", "title": "Outlook: joe@x.example", "systems": 4, "shoe": 9}\n\n{"id": "b"}\n'


def test_records_and_rejects_are_lines_that_give_themselves_back():
    reading = read_document(Document("inbox/a.jsonl", ROWS), REQUESTS)
    expected = ClientRequest("file", "a", title="Outlook: [contact]", systems=4, field_route="row")
    assert list(records_in(reading.records, "request")) == [expected]
    assert list(rejects_in(reading.rejects)) == [Reject("neither text nor title", "inbox/a.jsonl line 3")]
    assert (reading.record_count, reading.reject_count, reading.kind) == (1, 1, "request")
    assert reading.first_reject == "inbox/a.jsonl line 3: neither text nor title"
    assert reading.unmapped == ("shoe",)
    assert not reading.is_refused


def test_filled_fields_are_counted_as_they_are_stored():
    lines = b'{"title": "a", "location": "555-123-4567"}\n{"title": "b", "it_manager": false}\n'
    filled = read_document(Document("x", lines), REQUESTS).filled
    assert set(filled) == set(FIELDS["request"])
    assert (filled["title"], filled["it_manager"], filled["location"], filled["company"]) == (2, 1, 0, 0)


def test_profiles_keep_their_contact_and_say_what_they_are():
    line = b'{"id": "c", "skills": ["Outlook"], "email": "ann@example.com"}\n'
    reading = read_document(Document("x", line), source_for_file("jsonl", "profile"))
    [profile] = records_in(reading.records, reading.kind)
    assert isinstance(profile, ConsultantProfile)
    assert profile.contact == (("email", "ann@example.com"),)
    assert reading.filled["email"] == 1


LISTED = """kind = "request"\nadapter = "%s"\nurl = "https://board.example/jobs"
[list]\nitem_selector = "%s"\nnext_selector = "a.next"\n[select]\ntitle = "a"\n"""
PAGES = parse_source(LISTED % ("page", "a.job"), "pages.toml")
BOARD = parse_source(LISTED % ("board", "li"), "board.toml")
LIST = b"""<ul><li><a class=job href=/jobs/1>Outlook help for a bakery</a></li>
<li><a class=job href=https://other.example/2>Backup</a></li></ul><a class=next href="?page=2">on</a>"""
NEXT = "https://board.example/jobs?page=2"


@pytest.mark.parametrize(
    ("source", "base_url", "is_list", "count", "leads"),
    [
        pytest.param(
            PAGES,
            PAGES.url,
            True,
            0,
            Leads(("https://board.example/jobs/1",), (NEXT,), 1),
            id="a list of pages",
        ),
        pytest.param(PAGES, PAGES.url, False, 1, Leads(), id="a page that is no list"),
        pytest.param(BOARD, BOARD.url, False, 2, Leads((), (NEXT,)), id="a board is a list with records"),
        pytest.param(BOARD, "", False, 2, Leads(), id="a file leads nowhere"),
    ],
)
def test_a_document_gives_records_or_where_it_leads_or_both(source, base_url, is_list, count, leads):
    reading = read_document(Document("x", LIST, base_url, None, is_list), source)
    assert (reading.record_count, reading.leads) == (count, leads)


def test_entries_of_a_list_that_lead_nowhere_are_rejects(monkeypatch):
    leads = Leads(("https://board.example/\ud800",), rejects=(Reject("no address \ud801", "entry 2"),))
    monkeypatch.setattr(finding, "leads", lambda *_: leads)
    reading = read_document(Document("x", LIST, NEXT, None, True), PAGES)
    assert list(rejects_in(reading.rejects)) == [Reject("no address ?", "entry 2")]
    assert reading.leads == Leads(("https://board.example/?",))


@pytest.mark.parametrize(
    ("raised", "reason"),
    [
        pytest.param(
            RefusedInputError("x: no table; save it again"), "no table; save it again", id="refused"
        ),
        pytest.param(RefusedInputError("a\nb: joe@x.example"), "a b: [contact]", id="one line, no contact"),
        pytest.param(RefusedInputError("w" * 400), "w" * 300, id="cut"),
        pytest.param(KeyError("secret"), "not readable (KeyError)", id="a mistake of ours"),
        pytest.param(RecursionError(), "not readable (RecursionError)", id="nested too deeply for Python"),
    ],
)
def test_a_parser_that_raises_refuses_the_document(monkeypatch, raised, reason):
    def parse(*_: object) -> ParseResult:
        raise raised

    monkeypatch.setattr(jsonl, "parse", parse)
    reading = read_document(Document("x", b""), REQUESTS)
    assert list(rejects_in(reading.rejects)) == [Reject(reason, "x")]
    assert (reading.is_refused, reading.record_count, reading.reject_count) == (True, 0, 1)


def test_half_surrogates_are_replaced_everywhere(monkeypatch):
    result = ParseResult(
        (ClientRequest("s", "1", title="\ud800"),), (Reject("\ud801", "\ud802"),), ("\ud803",)
    )
    monkeypatch.setattr(jsonl, "parse", lambda *_: result)
    reading = read_document(Document("x", b""), REQUESTS)
    assert json.loads(reading.records)["title"] == "?"
    assert json.loads(reading.rejects) == {"reason": "?", "at": "?"}
    assert (reading.unmapped, reading.first_reject) == (("?",), "?: ?")


def test_a_document_that_gives_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(limits, "PARSED_BYTES", 1000)
    reading = read_document(Document("x", b'{"title": "a"}\n' * 4), REQUESTS)
    assert reading.first_reject == "x: gives over 1000 bytes of records; split it"
    assert reading.is_refused
    assert (reading.records, reading.record_count) == (b"", 0)


@pytest.mark.parametrize(
    ("name", "content", "form", "kind"),
    [
        pytest.param("a.jsonl", b'{"skills": ["x"], "name": "n"}', FileForm(), "profile", id="all told"),
        pytest.param("a.bin", b'{"title": "x"}', FileForm("jsonl"), "request", id="kind told"),
        pytest.param("a.jsonl", b'{"text": "x"}', FileForm(kind="profile"), "profile", id="format told"),
    ],
)
def test_a_files_format_and_kind_are_told_from_its_content(name, content, form, kind):
    reading = read_file(Document(name, content), form)
    assert (reading.kind, reading.record_count, reading.reject_count) == (kind, 1, 0)


@pytest.mark.parametrize(
    ("form", "words"),
    [
        pytest.param(FileForm(), "empty", id="no format"),
        pytest.param(
            FileForm("json_resume", "request"), "gives kind 'profile', not 'request'", id="wrong kind"
        ),
        pytest.param(FileForm("board"), "source check", id="a board needs selectors"),
    ],
)
def test_a_file_that_no_parser_fits_is_refused(form, words):
    reading = read_file(Document("x", b" "), form)
    assert reading.is_refused
    assert words in reading.first_reject
