import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.parse.detect import detect, guess_kind

MEND = "skillmatch reads JSON Lines, CSV, JSON Resume and HTML pages"

KNOWN = [
    ("requests.jsonl", b'{"id": 1, "title": "t"}\n', "jsonl", "request"),
    ("lines.txt", b'\xef\xbb\xbf{"id": 1}\n{"id": 2, "skills": ["x"]}', "jsonl", "request"),
    ("people.ndjson", b'{"id": 1, "skills": ["x"], "name": "n"}\n', "jsonl", "profile"),
    ("broken.jsonl", b"{", "jsonl", "request"),
    ("ann.json", b'{\n"basics": {"name": "Ann"}\n}', "json_resume", "profile"),
    ("export.csv", b"anything\n", "csv", "request"),
    ("roster", b"name;headline;skills\na;b;c", "csv", "profile"),
    ("saved", b"  <!DOCTYPE html><p>x", "page", "request"),
    ("job.htm", b"x", "page", "request"),
]
REFUSED = [
    ("x.pdf", b"%PDF-1.7", f"x.pdf: a PDF; {MEND}"),
    ("x.docx", b"PK\x03\x04...", f"x.docx: a zip-based file (DOCX, XLSX, ODT, ...); {MEND}"),
    ("x.csv", b" \n", f"x.csv: empty; {MEND}"),
    ("x", b"\x00" * 9, f"x: not a text; {MEND}"),
    ("x.txt", b"hello", f"x.txt: format not recognised; {MEND}"),
    ("x.xml", b"<rss/>", f"x.xml: format not recognised; {MEND}"),
    ("x.json", b'[{"id": 1}]', "x.json: one JSON document; write one object a line (JSON Lines) instead"),
]


@pytest.mark.parametrize(
    ("name", "content", "adapter", "kind"), [pytest.param(*case, id=case[0]) for case in KNOWN]
)
def test_the_format_and_kind_are_told(name: str, content: bytes, adapter: str, kind: str) -> None:
    found = detect(content, name)
    assert (found, guess_kind(content, found)) == (adapter, kind)


@pytest.mark.parametrize(
    ("name", "content", "message"), [pytest.param(*case, id=case[0]) for case in REFUSED]
)
def test_a_file_that_no_adapter_reads_is_refused_with_the_mend(
    name: str, content: bytes, message: str
) -> None:
    with pytest.raises(RefusedInputError) as refused:
        detect(content, name)
    assert str(refused.value) == message
