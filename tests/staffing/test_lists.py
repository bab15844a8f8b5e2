"""Lists that a dispatcher writes: what is read, and what is refused in one line."""

import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.staffing.lists import read_capacity, read_requests

KNOWN = {"ann", "bob", "c-3, ltd"}
HEADER = b"consultant,capacity\n"
READ = [
    pytest.param(HEADER + b"ann,2\nbob,0\n", {"ann": 2, "bob": 0}, id="plain"),
    pytest.param(b"\xef\xbb\xbf" + HEADER + b"ann,2\n", {"ann": 2}, id="byte order mark"),
    pytest.param(b"Consultant;Capacity\r\nann;2\r\n\r\n;\r\n", {"ann": 2}, id="spreadsheet's own form"),
    pytest.param(HEADER + b'"c-3, ltd", 1 \n', {"c-3, ltd": 1}, id="quoted"),
    pytest.param(HEADER, {}, id="nobody"),
]
REFUSED = [
    pytest.param(HEADER + b"ann,-1", "cap.csv line 2: capacity '-1' of 'ann'; write a whole", id="negative"),
    pytest.param(HEADER + b"ann,NaN", "capacity 'NaN'", id="not a number"),
    pytest.param(HEADER + b"ann,inf", "capacity 'inf'", id="infinite"),
    pytest.param(HEADER + b"ann,1.5", "capacity '1.5'", id="a part"),
    pytest.param(HEADER + b"ann,101", "from 0 to 100", id="too many"),
    pytest.param(HEADER + b"ann," + b"9" * 9000, "…' of 'ann'", id="more digits than Python reads"),
    pytest.param(HEADER + "ann,٣".encode(), "capacity '٣'", id="digits of another script"),
    pytest.param(HEADER + b"ann,\n", "capacity ''", id="left out"),
    pytest.param(HEADER + b"ben,1\n", "line 2: no consultant 'ben'; did you mean", id="unknown"),
    pytest.param(HEADER + b"ann,1\nbob,1\nann,2", "line 4: 'ann' is listed twice", id="twice"),
    pytest.param(HEADER + b"ann,1,2\n", "line 2: 3 columns; write 'consultant,capacity'", id="columns"),
    pytest.param(b"ann,1\n", "line 1: the first line must be 'consultant,capacity'", id="no header"),
    pytest.param(b"", "line 1: the first line must be", id="empty"),
    pytest.param(HEADER + b'"ann,1\n', "not CSV", id="open quote"),
    pytest.param(HEADER + b"\xff\xfe,1\n", "not UTF-8 (byte 20)", id="not UTF-8"),
]


@pytest.mark.parametrize(("content", "expected"), READ)
def test_capacity_is_read(content, expected):
    assert read_capacity(content, "cap.csv", KNOWN) == expected


@pytest.mark.parametrize(("content", "told"), REFUSED)
def test_bad_capacity_is_refused_in_one_short_line(content, told):
    with pytest.raises(RefusedInputError) as refused:
        read_capacity(content, "cap.csv", KNOWN)
    message = str(refused.value)
    assert told in message
    assert message.startswith("cap.csv")
    assert len(message) < 250
    assert "\n" not in message


def test_requests_are_read_once_each_in_order():
    assert read_requests(b"request\nr2\nr1\nr2\n", "week.csv", {"r1", "r2", "r3"}) == ("r1", "r2")


def test_an_unknown_request_is_refused():
    with pytest.raises(RefusedInputError, match=r"week\.csv line 2: no request 'r9'; did you mean 'r1'\?"):
        read_requests(b"request\nr9\n", "week.csv", {"r1"})
