"""Verdict files: what is kept, and what each refused row is told."""

import json

import pytest

from skillmatch.judgement.inbox import GivenVerdict, Refusal, verdicts_in
from skillmatch.limits import FILE_BYTES, REASON_CHARACTERS

HEADER = "request,consultant,decision,reason,outcome,decided_on,by\n"
FULL = GivenVerdict(
    "R-1", "P-1", "sent", "", "", "placed", "2026-11-20", "Kim", "inbox/verdicts/nov.csv line 2"
)


def read(content: str, name: str = "inbox/verdicts/nov.csv"):
    return list(verdicts_in(content.encode(), name))


def verdicts(content: str, name: str = "nov.csv") -> list[GivenVerdict]:
    return [each for each in read(content, name) if isinstance(each, GivenVerdict)]


def refusals(content: str, name: str = "nov.csv") -> list[tuple[str, str]]:
    return [(each.place, each.note) for each in read(content, name) if isinstance(each, Refusal)]


WAYS = [
    pytest.param(HEADER + "R-1,P-1,sent,,placed,2026-11-20,Kim\n", id="commas"),
    pytest.param((HEADER + "R-1,P-1,Sent,,Placed,2026-11-20,Kim").replace(",", ";"), id="semicolons"),
    pytest.param((HEADER + "R-1,P-1,sent,,placed,2026-11-20,Kim\n").replace("\n", "\r\n"), id="Windows"),
    pytest.param(
        "\ufeff" + HEADER + '"R-1",P-1,SENT,,placed,2026-11-20T09:00:00Z,Kim\n', id="a mark, quotes"
    ),
    pytest.param(
        "by,decided_on,outcome,decision,consultant,request\nKim,2026-11-20,placed,sent,P-1,R-1\n",
        id="columns in another order, one missing",
    ),
]


@pytest.mark.parametrize("content", WAYS)
def test_a_row_of_csv_is_a_verdict(content):
    assert read(content) == [FULL]


def test_a_line_of_json_is_a_verdict():
    row = {"request": 7, "consultant": "P-1", "decision": "rejected", "reason": "too expensive", "by": None}
    (verdict,) = verdicts("\n" + json.dumps(row) + "\n", "a.jsonl")
    assert (verdict.request_id, verdict.reason_code, verdict.decided_by) == ("7", "too expensive", "")
    assert (verdict.decided_on, verdict.place) == (None, "a.jsonl line 2")


ROWS = [
    pytest.param(
        "R-1,P-1,send,,,,",
        "decision 'send' is not known; write one of: sent, rejected",
        id="a word like a known one",
    ),
    pytest.param(
        "R-1,P-1,sent,,plced,,",
        "outcome 'plced' is not known; write one of: "
        "placed, good, interviewed, no answer, withdrew, client refused, bad",
        id="an outcome",
    ),
    pytest.param(
        "R-1,P-1,rejected,,placed,,",
        "outcome 'placed' of somebody who was rejected: write 'sent' or leave it empty",
        id="rejected and placed",
    ),
    pytest.param(",P-1,sent,,,,", "no id of a request", id="no request"),
    pytest.param(f"R-1,{'x' * 201},sent,,,,", "an id over 200 characters", id="an endless id"),
    pytest.param(
        "R-1,P-1,sent,,,20.11.2026,",
        "decided_on '20.11.2026' is no day; write it like 2026-11-23",
        id="a day in another form",
    ),
    pytest.param(
        "R-1,P-1,sent,a,b,c,d,e", "8 cells under 7 columns: quote a cell with a comma", id="a comma too many"
    ),
]


@pytest.mark.parametrize(("row", "note"), ROWS)
def test_a_bad_row_is_refused_by_itself(row, note):
    content = f"{HEADER}{row}\nR-9,P-9,sent,,,,\n"
    assert refusals(content) == [("nov.csv line 2", note)]
    assert [each.request_id for each in verdicts(content)] == ["R-9"]


FILES = [
    pytest.param(
        "a.csv",
        "request,decision\nR-1,sent\n",
        [
            "a.csv line 1: no column 'consultant'; "
            "the first line must name request, consultant, decision, reason, outcome, decided_on, by"
        ],
        id="a column missing",
    ),
    pytest.param("a.csv", "", [], id="nothing"),
    pytest.param(
        "a.csv",
        HEADER + 'R-1,P-1,sent,"never closed',
        ["a.csv line 2: not CSV from here on: unexpected end of data"],
        id="a quote never closed",
    ),
    pytest.param(
        "a.csv",
        "request,consultant,decision,reasn\nR-1,P-1,sent,x\nR-2,P-1,sent,x\n",
        ["a.csv line 2: 'reasn' is not read; did you mean 'reason'?"],
        id="an unknown column, told once",
    ),
    pytest.param(
        "a.jsonl",
        '{"request": \n[]\n{"request": [1]}\n',
        [
            "a.jsonl line 1: not JSON: Expecting value at character 13",
            'a.jsonl line 2: not a JSON object: write {"request": ..., "consultant": ..., "decision": ...}',
            "a.jsonl line 3: 'request' must be a text",
        ],
        id="three lines that are no verdicts",
    ),
]


@pytest.mark.parametrize(("name", "content", "told"), FILES)
def test_what_cannot_be_read_is_told_by_file_and_line(name, content, told):
    assert [f"{place}: {note}" for place, note in refusals(content, name)] == told


def test_a_file_too_large_is_not_read():
    (refusal,) = verdicts_in(b"x" * (FILE_BYTES + 1), "a.csv")
    assert (refusal.place, refusal.note) == ("a.csv", "over 20 MiB: split the file")


def test_contacts_never_get_further_than_the_inbox():
    row = 'R-1,P-1,rejected,"ask jo@example.org, 555-123-4567",,,jo@example.org'
    (verdict,) = verdicts(f"{HEADER}{row}\n")
    assert verdict.reason == "ask [contact], [contact]"
    assert verdict.decided_by == "[contact]"
    assert refusals(f"{HEADER}R-1,P-1,jo@example.org,,,,\n")[0][1].startswith("decision '[contact]' is")


def test_an_id_that_is_an_address_is_the_one_that_the_record_goes_by():
    (verdict,) = verdicts(f"{HEADER}R-1,jo@example.org,sent,,,,\n")
    assert verdict.consultant_id.startswith("x-")


def test_a_long_reason_is_cut():
    (verdict,) = verdicts(f"{HEADER}R-1,P-1,rejected,{'long ' * 200},,,\n")
    assert len(verdict.reason) == REASON_CHARACTERS
