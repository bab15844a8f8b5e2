import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch import limits
from skillmatch.errors import RefusedInputError
from skillmatch.parse.csv_rows import parse
from skillmatch.parse.fields import as_line, as_text
from skillmatch.records import ClientRequest
from skillmatch.sources import source_for_file

REQUEST = source_for_file("csv", "request")
CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
ROWS = st.lists(st.tuples(CELLS, CELLS), max_size=6)


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
        pytest.param(b"id|title|required\n1|B\xc3\xbcro|a;b\n", id="bar"),
        pytest.param(b"sep=|\r\nid|title|required\r\n1|B\xfcro|a;b\r\n", id="Excel's line, bar"),
        pytest.param(b'"sep=,"\nid,title,required\n1,B\xfcro,a;b\n', id="Excel's line in quotes"),
        pytest.param(b" Id , Title ,REQUIRED,,\n1,B\xc3\xbcro,a;b,,\n", id="spaces and empty columns"),
        pytest.param(b"id,title,required\n1,B\xc3\xbcro,a;b,,\n", id="row longer by empty cells"),
        pytest.param(b"id,title,required,text\n1,B\xc3\xbcro,a;b\n", id="row short by an empty cell"),
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
        pytest.param(
            b'"title', "header cannot be read: not CSV: a quote is opened and never closed", id="open quote"
        ),
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


@given(
    ROWS,
    st.sampled_from(",;\t|"),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
)
def test_rows_come_back_whatever_writes_them(
    rows: list[tuple[str, str]], delimiter: str, line_end: str, quoting: int
) -> None:
    if quoting == csv.QUOTE_MINIMAL:  # this writer leaves a lone CR without quotes
        rows = [(title.replace("\r", ""), text.replace("\r", "")) for title, text in rows]
    whole = [(f"R{number}", f"t{number} {title}", text) for number, (title, text) in enumerate(rows)]
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=delimiter, lineterminator=line_end, quoting=quoting)
    writer.writerows([("id", "title", "text"), *whole])
    content = b"\xef\xbb\xbf" + written.getvalue().encode()
    result = parse(content, REQUEST, "inbox/x.csv")
    assert (result.rejects, result.unmapped_fields) == ((), ())
    assert [(r.native_id, r.title, r.text) for r in result.records if isinstance(r, ClientRequest)] == [
        (native_id, as_line("title", title), as_text("text", text)) for native_id, title, text in whole
    ]


def test_quotes_that_are_never_closed_are_given_up_after_some():
    # Each such line opens one and leaves it open, and so does every line below it.
    result = parse(b"id,title\n1,Server\n" + b'a","""\n' * 20_000, REQUEST, "x.csv")
    assert [record.title for record in result.records] == ["Server"]
    assert [reject.at for reject in result.rejects] == [f"x.csv line {3 + n}" for n in range(11)]
    assert [reject.reason for reject in result.rejects[-2:]] == [
        "not CSV: a quote is opened and never closed",
        "not CSV from here on: one quote after the other is never closed; export it again",
    ]
