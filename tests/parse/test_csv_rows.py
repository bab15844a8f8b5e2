import csv

import pytest

from skillmatch import limits
from skillmatch.errors import RefusedInputError
from skillmatch.parse.csv_rows import parse
from skillmatch.records import ClientRequest
from skillmatch.sources import source_for_file

REQUEST = source_for_file("csv", "request")


def titles(content: bytes) -> list[str]:
    return [
        record.title
        for record in parse(content, REQUEST, "inbox/x.csv").records
        if isinstance(record, ClientRequest)
    ]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"id,title,required\n1,B\xc3\xbcro,a;b\n", id="comma and UTF-8"),
        pytest.param(b'id;title;required\r\n1;B\xfcro;"a;b"\r\n', id="semicolon and Windows-1252"),
        pytest.param(
            b"\xef\xbb\xbfid\ttitle\trequired\r1\tB\xc3\xbcro\ta;b", id="tab, BOM, CR, no last line end"
        ),
        pytest.param("id,title,required\r\n1,Büro,a;b\n".encode("utf-16"), id="UTF-16, mixed line ends"),
        pytest.param(
            b'\n"id","title","required"\n"1","B\xc3\xbcro","a;b"\n\n,,\n', id="quotes and blank rows"
        ),
    ],
)
def test_dialects_and_encodings_give_the_same_record(content: bytes) -> None:
    result = parse(content, REQUEST, "inbox/x.csv")
    assert [(r.native_id, r.title, r.required) for r in result.records if isinstance(r, ClientRequest)] == [
        ("1", "Büro", ("a", "b"))
    ]
    assert (result.rejects, result.unmapped_fields) == ((), ())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(
            b"tilte,bar\n1,2\n",
            "header has none of 'text', 'title'; found 'tilte', 'bar' (did you mean 'title' for 'tilte'?)",
            id="misspelt",
        ),
        pytest.param(b"foo,bar\n", "header has none of 'text', 'title'; found 'foo', 'bar'", id="strange"),
        pytest.param(
            b"id,company\n", "header has none of 'text', 'title'; found 'id', 'company'", id="no text"
        ),
        pytest.param(b"", "header has none of 'text', 'title'; found nothing", id="empty"),
        pytest.param(b'"title', "header cannot be read: a quote is opened and never closed", id="open quote"),
    ],
)
def test_a_wrong_header_refuses_the_file(content: bytes, message: str) -> None:
    with pytest.raises(RefusedInputError) as refused:
        parse(content, REQUEST, "inbox/x.csv")
    assert str(refused.value) == f"inbox/x.csv: {message}"


def test_a_stray_quote_costs_only_its_own_row() -> None:
    assert titles(b'id,title\n1,"a\n2,b\n3,c\n4,"d"\n') == ["b", "c", "d"]
    assert titles(b'id,title\n1,"a"x\n2,b\n') == ["b"]


def test_a_repeated_column_is_reported_by_its_place() -> None:
    result = parse(b"title,title,\na,b,c\n", REQUEST, "inbox/x.csv")
    assert result.unmapped_fields == ("(column 3)", "title (column 2)")


def test_a_long_text_is_read_whole() -> None:
    content = b'id,text\n1,"' + b"word " * 30_000 + b'"\n2,' + b"x" * 200_001 + b"\n"
    result = parse(content, REQUEST, "inbox/x.csv")
    assert [len(record.text) for record in result.records] == [149_999]
    assert [reject.reason for reject in result.rejects] == ["text: 200001 characters, more than 200000"]


def test_a_small_file_read_beside_a_large_one_costs_it_nothing() -> None:
    # The limit of the csv module is one for the whole process, and sources are read in threads.
    parse(b"title,text\na,b\n", REQUEST, "small.csv")
    assert csv.field_size_limit() >= limits.FILE_BYTES


def test_a_header_with_more_columns_than_any_table_is_refused() -> None:
    with pytest.raises(RefusedInputError, match="over 1000 columns"):
        parse(b"title" + b"," * 1000 + b"\n", REQUEST, "inbox/x.csv")
