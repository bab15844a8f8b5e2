"""Columns that speak of a gate: read, refused by name, and never guessed."""

import json
from datetime import datetime

import pytest

from skillmatch.parse.board import parse as parse_board
from skillmatch.parse.csv_rows import parse as parse_csv
from skillmatch.parse.json_api import parse as parse_api
from skillmatch.parse.jsonl import parse as parse_jsonl
from skillmatch.parse.record_json import record_as_json
from skillmatch.parse.rows import record_from_row
from skillmatch.sources import parse_source

HEAD = 'kind = "{}"\nadapter = "{}"\npath = "inbox/x"\n'
# kind, column, cell, field, what it holds, what of it is reported
CASES = [
    ("profile", "Available from", "2026-12-01", "available_from", "2026-12-01", ()),
    ("profile", "Availability", "Immediately", "available_from", "now", ()),
    ("profile", "available_from", "12/2026", "available_from", "2026-12", ()),
    ("profile", "available_from", datetime(2026, 12, 1), "available_from", "2026-12-01", ()),
    ("profile", "available_from", "n/a", "available_from", "", ()),
    ("profile", "available_from", "2026-02-31", "available_from", "", ("'2026-02-31'",)),
    ("profile", "available_from", "9999-12-31", "available_from", "", ("'9999-12-31'",)),
    ("profile", "available_from", "0001-01-01", "available_from", "", ("'0001-01-01'",)),
    ("profile", "available_from", "soon", "available_from", "", ("'soon'",)),
    ("profile", "available_from", "x" * 10_000, "available_from", "", ("'" + "x" * 56 + "...",)),
    ("profile", "Languages", "English, Spanish (B2)", "languages", ("English", "Spanish (B2)"), ()),
    ("profile", "Languages", "English/Polish and ASL", "languages", ("English", "Polish", "ASL"), ()),
    ("profile", "Languages", ["English", "Klingon"], "languages", ("English", "Klingon"), ("'Klingon'",)),
    ("profile", "Languages", [{"language": "English"}], "languages", (), ("[{'language': 'English'}]",)),
    ("profile", "Languages", "; ".join(f"l{n}" for n in range(300)), "languages", (), ("'300 entries'",)),
    ("profile", "Languages", "Eng\x00lish", "languages", ("English",), ()),
    ("profile", "Languages", "=1+1", "languages", ("=1+1",), ("'=1+1'",)),
    ("profile", "Security clearance", "TS/SCI", "clearance", ("TS/SCI",), ()),
    ("profile", "Clearance", "None", "clearance", ("None",), ()),
    ("profile", "Clearance", "unknown", "clearance", (), ()),
    ("profile", "Right to work", "US citizen, UK", "work_permit", ("US citizen", "UK"), ()),
    ("profile", "Work permit", "H-1B", "work_permit", ("H-1B",), ("'H-1B'",)),
    ("profile", "Remote", True, "remote", "yes", ()),
    ("profile", "Remote", "Remote only", "remote", "only", ()),
    ("profile", "Remote", 0, "remote", "no", ()),
    ("profile", "Remote", "sometimes", "remote", "", ("'sometimes'",)),
    ("request", "Start date", "ASAP", "start_date", "now", ()),
    ("request", "Start", "2026-12", "start_date", "2026-12", ()),
    ("request", "Languages", "Spanish preferred", "languages", ("Spanish preferred",),
     ("'Spanish preferred'",)),
    ("request", "Clearance", "none", "clearance", (), ()),
    ("request", "On site", "yes", "on_site", True, ()),
    ("request", "On site", "maybe", "on_site", False, ("'maybe'",)),
]  # fmt: skip


def source(kind: str, adapter: str = "jsonl"):
    return parse_source(HEAD.format(kind, adapter) + 'dates = { formats = ["%m/%Y"] }', "sources/s.toml")


@pytest.mark.parametrize(
    "case", [pytest.param(row, id=f"{row[0]} {row[1]} {str(row[2])[:20]!r}") for row in CASES]
)
def test_a_column_holds_what_can_be_read_and_reports_the_rest(case):
    kind, column, cell, field, held, reported = case
    row = {"title" if kind == "request" else "skills": "Outlook", column: cell}
    reading = record_from_row(row, source(kind), "line 1")
    shown = record_as_json(reading.outcome)[field]
    assert (tuple(shown) if isinstance(shown, list) else shown) == held
    assert reading.unmapped == ()
    assert reading.unreadable == tuple((field, value) for value in reported)


ROW = {
    "id": "P-1",
    "skills": "Outlook",
    "available_from": "2026-12",
    "languages": "English; no German",
    "clearance": "Secret",
    "work_permit": "UK",
    "remote": "only",
}


def test_every_kind_of_table_and_a_record_shown_as_a_row_give_the_same_record():
    csv = "\n".join((",".join(ROW), ",".join(ROW.values())))
    [from_csv] = parse_csv(csv.encode(), source("profile", "csv"), "a.csv").records
    [from_line] = parse_jsonl(json.dumps(ROW).encode(), source("profile"), "a.jsonl").records
    again = record_from_row(record_as_json(from_line), source("profile"), "line 1").outcome
    assert from_csv == from_line == again


PAGE = b"<div class=p><h2>Ann</h2><p>Outlook</p><b>2026-12</b><i>English</i><i>Klingon</i><u>hybrid</u></div>"
SELECT = """
[list]
item_selector = "div.p"
[select]
name = "h2"
skills = "p"
available_from = "b"
languages = "i"
remote = "u"
"""


def test_selectors_and_paths_fill_them_too():
    board = parse_source(
        'kind = "profile"\nadapter = "board"\nurl = "https://x.example/p"\n' + SELECT, "sources/s.toml"
    )
    told = {"skills": ["Outlook"], "when": "2026-12", "speaks": [{"n": "English"}, {"n": "Klingon"}]}
    api = parse_source(
        'kind = "profile"\nadapter = "json_api"\npath = "x.json"\n[fields]\nskills = "skills"\n'
        '"when" = "available_from"\n"speaks[].n" = "languages"\n"place" = "remote"\n',
        "sources/s.toml",
    )
    [from_page] = parse_board(PAGE, board, "https://x.example/p").records
    [from_api] = parse_api(json.dumps([told | {"place": "Hybrid"}]).encode(), api, "x.json").records
    for read in (from_page, from_api):
        assert (read.available_from, read.languages, read.remote) == (
            "2026-12",
            ("English", "Klingon"),
            "yes",
        )
