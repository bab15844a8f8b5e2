"""Rows of small files, whatever program wrote them."""

import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.given.rows import csv_rows, csv_rows_or_complaint, numbered_lines, utf8_text

CSV = [
    pytest.param("a,b\n1,2\n", [(1, ["a", "b"]), (2, ["1", "2"])], id="plain"),
    pytest.param("a;b\r\n1;2,5\r\n", [(1, ["a", "b"]), (2, ["1", "2,5"])], id="a spreadsheet's own form"),
    pytest.param("a\tb\r1\t2", [(1, ["a", "b"]), (2, ["1", "2"])], id="tabs, old line ends, no last one"),
    pytest.param("a|b\n\n , \n1|2\n", [(1, ["a", "b"]), (3, [" , "]), (4, ["1", "2"])], id="bars"),
    pytest.param('a,b\n"1\n1",2\n3,4\n', [(1, ["a", "b"]), (2, ["1\n1", "2"]), (4, ["3", "4"])], id="quoted"),
    pytest.param("a,b\n,\n \n1\u2028,2\n", [(1, ["a", "b"]), (4, ["1\u2028", "2"])], id="blank rows"),
    pytest.param("", [], id="nothing"),
]


@pytest.mark.parametrize(("text", "rows"), CSV)
def test_csv_has_cells_by_the_number_of_the_first_line_of_each_row(text, rows):
    assert list(csv_rows(text, "x.csv")) == rows


def test_from_a_quote_that_is_never_closed_on_there_are_no_rows():
    *rows, (line, complaint) = csv_rows_or_complaint('a,b\n1,2\n"3,4\n5,6\n')
    assert rows == [(1, ["a", "b"]), (2, ["1", "2"])]
    assert (line, complaint) == (3, "not CSV from here on: unexpected end of data")
    with pytest.raises(RefusedInputError, match=r"^x\.csv line 3: not CSV from here on"):
        list(csv_rows('a,b\n1,2\n"3,4\n5,6\n', "x.csv"))


def test_lines_end_only_where_a_program_ends_them():
    text = 'first\r\n\r\n"a\u2028b\x85c"\rlast'
    assert list(numbered_lines(text)) == [(1, "first"), (3, '"a\u2028b\x85c"'), (4, "last")]


def test_a_text_is_utf_8_with_or_without_a_mark():
    assert utf8_text(b"\xef\xbb\xbfno\xc3\xabl", "x.csv") == "noël"
    with pytest.raises(RefusedInputError, match=r"^x\.csv: not UTF-8 \(byte 2\); save it as UTF-8$"):
        utf8_text(b"no\xebl", "x.csv")
