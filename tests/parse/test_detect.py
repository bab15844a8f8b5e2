import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.errors import RefusedInputError
from skillmatch.parse.detect import detect, guess_kind


def zipped(*names: str, **texts: str) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, texts.get(name.rpartition("/")[2].partition(".")[0], ""))
    return stream.getvalue()


TYPES = "[Content_Types].xml"
STRINGS = "<sst><si><t>name</t></si><si><t>headline</t></si><si><t>rate</t></si></sst>"
MAIL = b"Return-Path: <bo@example.com>\r\nFrom: Bo <bo@example.com>\r\nSubject: Help\r\n\r\nHello"
MBOX = b"From bo@example.com Mon Nov 23 10:00:00 2026\nFrom: bo@example.com\n\nHello"

KNOWN = [
    ("requests.jsonl", b'{"id": 1, "title": "t"}\n', "jsonl", "request"),
    ("lines.txt", b'\xef\xbb\xbf{"id": 1}\n{"id": 2, "skills": ["x"]}', "jsonl", "profile"),
    ("half.txt", b'{"id": 1, "title": "t"}\n{"id": 2', "jsonl", "request"),
    ("people.ndjson", b'{"id": 1, "skills": ["x"], "name": "n"}\n', "jsonl", "profile"),
    ("broken.jsonl", b"{", "jsonl", "request"),
    ("one.json", b'{"title": "t", "text": "x"}', "jsonl", "request"),
    ("pretty.json", b'{\n "name": "n",\n "skills": []\n}', "json_api", "profile"),
    ("array.json", b'[\n {"title": "t"}]', "json_api", "request"),
    ("roster.json", b'[{"headline": "t", "rate": 45}]', "json_api", "profile"),
    ("ann.json", b'{\n"basics": {"name": "Ann"}\n}', "json_resume", "profile"),
    ("pass.json", b'{"SkillsPassport": {}}', "europass", "profile"),
    ("pass.xml", b'<?xml version="1.0"?>\n<!-- x --><SkillsPassport xmlns="urn:x"/>', "europass", "profile"),
    ("new.xml", b"<Candidate></Candidate>", "europass", "profile"),
    ("jobs.rss", b'<?xml version="1.0"?><rss version="2.0"></rss>', "feed", "request"),
    ("jobs.atom", b'<feed xmlns="http://www.w3.org/2005/Atom"></feed>', "feed", "request"),
    ("jobs.rdf", b"<rdf:RDF></rdf:RDF>", "feed", "request"),
    ("feed.json", b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "feed", "request"),
    ("export.csv", b"anything\n", "csv", "request"),
    ("roster", b"name;headline;skills\na;b;c", "csv", "profile"),
    ("export.txt", b"Export of 2026\n\nid\ttitle\ttext\n1\ta\tb\n", "csv", "request"),
    ("saved", b"  <!DOCTYPE html><p>x</p>", "page", "request"),
    ("job.htm", b"x", "page", "request"),
    ("cv.html", b'<div class="h-resume">Ann</div>', "page", "profile"),
    ("app", b"<x-app></x-app><body>We need help</body>", "page", "request"),
    ("fragment", b"<p>We need help</p>", "page", "request"),
    ("mail.txt", MAIL, "mail", "request"),
    ("box", MBOX, "mail", "request"),
    ("a.eml", b"x", "mail", "request"),
    ("hello.txt", b"hello", "text", "request"),
    ("cv.txt", b"Curriculum Vitae\nAnn Moe\nEducation\n", "text", "profile"),
    ("cv.md", b"# Ann Moe\n## Education\n## References\n", "text", "profile"),
    ("note.txt", b"[urgent] we are looking for help\nlocation, date\n", "text", "request"),
    ("angle.txt", b"<bo@example.com> wrote: we need help", "text", "request"),
    ("title.txt", b"From: the dispatcher\nneeded: one technician", "text", "request"),
    ("latin.txt", "Köln sucht Hilfe".encode("latin-1"), "text", "request"),
    ("wide.txt", "We need help".encode("utf-16"), "text", "request"),
    ("x.csv", b"%PDF-1.7 cut", "pdf", "request"),
    ("x", zipped(TYPES, "word/document.xml"), "docx", "request"),
    ("x", zipped(TYPES, "xl/workbook.xml"), "xlsx", "request"),
    ("x", zipped(TYPES, "xl/workbook.xml", "xl/sharedStrings.xml", sharedStrings=STRINGS), "xlsx", "profile"),
    ("x", zipped("Basic/Profile.csv", "Basic/Skills.csv"), "linkedin", "profile"),
]
REFUSED = [
    ("x.csv", b" \n", "empty; send the file again"),
    ("x.txt", b"\xef\xbb\xbf \n", "no format known here; send it as .docx, .pdf, .xlsx or .csv"),
    ("x", b"\x00" * 9, "no format known here; send it as .docx, .pdf, .xlsx or .csv"),
    ("x", bytes(range(32)), "no format known here; send it as .docx, .pdf, .xlsx or .csv"),
    ("x.doc", b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "an old Word file; save it as .docx"),
    ("x.xls", b"\xd0\xcf\x11\xe0" + "Workbook".encode("utf-16-le"), "an old Excel file; save it as .xlsx"),
    ("x.msg", b"\xd0\xcf\x11\xe0" + "__substg1.0".encode("utf-16-le"), "an Outlook message; save it as .eml"),
    (
        "x.docx",
        b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
        "encrypted; save it without a password",
    ),
    ("x.ppt", b"\xd0\xcf\x11\xe0", "an old Office file; save it as .docx or .xlsx"),
    ("x.rtf", b"{\\rtf1 hello}", "an RTF file; save it as .docx"),
    ("x.gz", b"\x1f\x8b\x08", "a gzip file; unpack it"),
    ("x.png", b"\x89PNG", "a picture; send the text itself"),
    ("x.exe", b"MZ\x90\x00", "a program; send the document itself"),
    ("x.docx", b"PK\x03\x04...", "zip file that is damaged or cut off; send the file again"),
    ("x.zip", b"PK\x05\x06" + bytes(18), "not a zip file; send the file again"),
    ("x.zip", zipped("a.txt", "word/b"), "a zip file; unpack it"),
    ("x.odt", zipped("mimetype", "content.xml"), "an OpenDocument file; save it as .docx or .xlsx"),
    ("x.pptx", zipped(TYPES, "ppt/a.xml"), "an Office file of another kind; save it as .docx or .xlsx"),
    ("x.xlsb", zipped(TYPES, "xl/workbook.bin"), "an Office file of another kind; save it as .docx or .xlsx"),
    (
        "x.xml",
        b"<urlset></urlset>",
        "a sitemap; declare a source: adapter = 'page', its url, list.sitemap = true",
    ),
    (
        "x.xml",
        b"<workzag-jobs><position><![CDATA[<p>We need help</p>]]></position></workzag-jobs>",
        "XML of its own kind; declare a source: adapter = 'json_api', api.format = 'xml'",
    ),
    (
        "x.json",
        b'{"jobs": [{"title": "t"}]}',
        "a JSON answer; declare a source: adapter = 'json_api', api.records = 'jobs'",
    ),
    ("x.json", b"[1, 2]", "JSON without an object in it; write one object a record"),
    ("x.json", b'["a"]', "JSON without an object in it; write one object a record"),
    (
        "x.json",
        b'[{"a": 1},',
        "not JSON: Expecting value at character 11; export it again",
    ),
]


@pytest.mark.parametrize(
    ("name", "content", "adapter", "kind"), [pytest.param(*case, id=f"{case[0]}-{case[2]}") for case in KNOWN]
)
def test_the_format_and_kind_are_told(name: str, content: bytes, adapter: str, kind: str) -> None:
    found = detect(content, name)
    assert (found, guess_kind(content, found)) == (adapter, kind)


@pytest.mark.parametrize(
    ("name", "content", "message"), [pytest.param(*case, id=f"{case[0]}-{case[2][:20]}") for case in REFUSED]
)
def test_a_file_that_no_adapter_reads_is_refused_with_the_mend(
    name: str, content: bytes, message: str
) -> None:
    with pytest.raises(RefusedInputError) as refused:
        detect(content, name)
    assert str(refused.value) == f"{name}: {message}"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"<!---->" * 2000 + b"x>", id="comments"),
        pytest.param(b"<!doctype " * 2000 + b">", id="doctypes"),
        pytest.param(json.dumps({f"k{n}": n for n in range(40_000)}).encode(), id="keys"),
        pytest.param(json.dumps([{f"k{n}": n for n in range(40_000)}]).encode(), id="keys_in_a_list"),
        pytest.param(b"{" * 20_000, id="braces"),
        pytest.param(b"[" * 100_000, id="brackets"),
        pytest.param(b",;\t" * 7000, id="delimiters"),
        pytest.param(b"From: x\n" * 5000, id="headers"),
        pytest.param(b" " * 100_000 + b"x", id="blanks"),
    ],
)
def test_any_text_is_told_or_refused_in_one_line(content: bytes) -> None:
    try:
        guess_kind(content, detect(content, "any"))
    except RefusedInputError as refused:
        assert "\n" not in str(refused)  # noqa: PT017


@given(
    st.sampled_from([b"", b"PK\x03\x04", b"%PDF-1.4\n", b"<", b"{", b"[", b"From: a\nTo: b\n"]),
    st.binary(max_size=80),
)
def test_any_bytes_have_a_format_or_are_refused(start: bytes, rest: bytes) -> None:
    try:
        kind = guess_kind(start + rest, detect(start + rest, "any"))
    except RefusedInputError:
        return
    assert kind in ("request", "profile")
