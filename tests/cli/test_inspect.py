"""`ingest --dry-run`, `source check`: what a file would give, or why it is refused."""

import json
import os
import sys
from typing import get_args

import pytest

from skillmatch.limits import FILE_BYTES
from skillmatch.sources import Adapter
from tests.line.desk import write_desk

BROKEN = '{"id": "a", "title": "Outlook help", "shoe_size": 4}\n{"id": "b"\n{"id": "c", "title": "Backup"}\n'


def rows(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.split("\n")[:-1]]


def test_ingest_writes_records_rejects_and_last_the_counts(ask, tmp_path):
    file = tmp_path / "jobs.jsonl"
    file.write_text(BROKEN, encoding="utf-8")
    asked = ask("ingest", file, "--kind", "request", "--dry-run")
    *told, counts = rows(asked.out)
    assert counts == {"loaded": 2, "quarantined": 1}
    assert [row["record"]["title"] for row in told if "record" in row] == ["Outlook help", "Backup"]
    [refused] = [row["reject"] for row in told if "reject" in row]
    assert set(refused) == {"reason", "at"}
    assert refused["at"] == f"{file} line 2"
    assert asked.code == 0
    assert asked.err == "not used: shoe_size\n"


@pytest.mark.parametrize(
    ("name", "loaded"),
    [
        pytest.param("inbox/intake.jsonl", 12, id="jsonl"),
        pytest.param("inbox/profiles.jsonl", 18, id="profiles"),
        pytest.param("inbox/profiles.csv", 16, id="csv"),
        pytest.param("inbox/resumes/noor-haddad.json", 1, id="json resume"),
        pytest.param("board/jobs/bike-shop.html", 1, id="page"),
    ],
)
def test_ingest_tells_every_format_by_itself(ask, demo, name, loaded):
    asked = ask("ingest", demo / name, "--dry-run")
    assert (asked.code, asked.err) == (0, "")
    assert rows(asked.out)[-1] == {"loaded": loaded, "quarantined": 0}
    assert len(rows(asked.out)) == loaded + 1


@pytest.mark.parametrize("adapter", get_args(Adapter))
def test_ingest_takes_every_format_by_name(ask, tmp_path, adapter):
    (tmp_path / "any").write_bytes(b"\x00\xff no format at all")
    asked = ask("ingest", tmp_path / "any", "--format", adapter, "--dry-run")
    assert asked.code in (0, 3)
    assert "Traceback" not in asked.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(("--format", "json_resume", "--kind", "request"), "not 'request'", id="wrong kind"),
        pytest.param(("--format", "board"), "source check", id="a board"),
    ],
)
def test_ingest_refuses_what_a_format_cannot_give(ask, demo, arguments, words):
    asked = ask("ingest", demo / "inbox/resumes/noor-haddad.json", *arguments, "--dry-run")
    assert (asked.code, asked.out) == (3, "")
    assert words in asked.err


def test_ingest_stores_nothing_and_says_so(ask, demo):
    asked = ask("ingest", demo / "inbox/profiles.csv")
    assert (asked.code, asked.out) == (2, "")
    assert "--dry-run" in asked.err


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        pytest.param("wrong.csv", 3, "header", id="wrong header"),
        pytest.param("none.csv", 2, "No such file", id="no file"),
        pytest.param("wrong.csv/none.csv", 2, "Not a directory", id="below a file"),
        pytest.param(".", 3, "not an ordinary file", id="a folder"),
        pytest.param("pipe", 3, "not an ordinary file", id="a pipe that nobody writes to"),
        pytest.param("/dev/zero", 3, "not an ordinary file", id="a device without end"),
        pytest.param("long.csv", 3, "over 20 MiB; split it", id="too long"),
        pytest.param("n" * 300, 3, "name too long", id="a name too long"),
        pytest.param("half\udcff.csv", 3, r"half\udcff.csv: header", id="a name that is not UTF-8"),
    ],
)
def test_ingest_refuses_a_whole_file_in_one_line(ask, tmp_path, name, code, words):
    for wrong in ("wrong.csv", "half\udcff.csv"):
        (tmp_path / wrong).write_text("colour,size\nred,4\n", encoding="utf-8")
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "long.csv").open("wb") as long:
        long.truncate(FILE_BYTES + 1)
    asked = ask("ingest", tmp_path / name, "--kind", "profile", "--dry-run")
    assert (asked.code, asked.out) == (code, "")
    assert asked.err.startswith("skillmatch: ")
    assert asked.err.count("\n") == 1
    assert words in asked.err


@pytest.mark.enable_socket  # the demo's board
def test_source_check_shows_count_coverage_first_records_and_unread_fields(ask, demo):
    asked = ask("source", "check", demo / "sources/crm-export.toml")
    assert (asked.code, asked.err) == (0, "")
    [told] = rows(asked.out)
    assert (told["source"], told["count"], len(told["first"])) == ("crm-export", 11, 3)
    assert told["coverage"]["title"] == {"filled": 11, "of": 11}
    assert told["coverage"]["employees"] == {"filled": 0, "of": 11}
    assert (told["rejects"], told["unmapped"]) == ([], [])


def test_source_check_reads_saved_bytes_instead(ask, demo):
    page = demo / "board/jobs/bike-shop.html"
    asked = ask("source", "check", demo / "sources/board.toml", "--bytes", page)
    assert (asked.code, rows(asked.out)[0]["count"]) == (0, 1)


def test_source_check_shows_where_a_saved_list_leads(ask, demo):
    asked = ask("source", "check", demo / "sources/board.toml", "--bytes", demo / "board/index.html")
    [told] = rows(asked.out)
    assert (asked.code, told["leads"]["off_host"]) == (0, 0)
    assert told["leads"]["count"] > 3
    assert len(told["leads"]["first"]) == 3
    assert told["leads"]["first"][0].startswith("http://127.0.0.1:")


def test_source_check_of_saved_bytes_refuses_what_it_cannot_read(ask, demo, tmp_path):
    (tmp_path / "saved.csv").write_text("colour\nred\n", encoding="utf-8")
    asked = ask("source", "check", demo / "sources/crm-export.toml", "--bytes", tmp_path / "saved.csv")
    assert (asked.code, asked.out) == (3, "")
    assert "header has none of" in asked.err


def test_source_check_shows_a_table_to_people(ask, demo, monkeypatch):
    saved = demo / "board/jobs/bike-shop.html"
    monkeypatch.setenv("COLUMNS", "120")
    for stream in (sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    asked = ask("source", "check", demo / "sources/board.toml", "--bytes", saved)
    assert (asked.code, asked.out) == (0, "")
    [title] = [line.split() for line in asked.err.splitlines() if " title " in line]
    assert "1 of 1" in " ".join(title)
    assert "board: 1 records, 0 rejects" in asked.err
    assert "as a list: " in asked.err


def test_source_check_names_unread_fields_and_rejects(ask, tmp_path):
    desk = write_desk(tmp_path / "desk")
    (desk / "inbox/jobs.jsonl").write_text(BROKEN, encoding="utf-8")
    asked = ask("source", "check", desk / "sources/jobs.toml")
    [told] = rows(asked.out)
    assert (asked.code, told["count"], told["unmapped"]) == (0, 2, ["shoe_size"])
    assert [reject["at"] for reject in told["rejects"]] == ["inbox/jobs.jsonl line 2"]


def test_source_check_tells_why_a_night_of_this_would_be_partial(ask, tmp_path, monkeypatch):
    desk = write_desk(tmp_path / "desk")
    source = desk / "sources/jobs.toml"
    assert rows(ask("source", "check", source).out)[0]["doubts"] == ""
    source.write_text(f"{source.read_text()}[expect.coverage]\nats_id = 100\n", encoding="utf-8")
    doubts = "ats_id in 0 of 2 records, expected in 100 %"
    assert rows(ask("source", "check", source).out)[0]["doubts"] == doubts
    for stream in (sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    assert f"partial: {doubts}" in ask("source", "check", source).err


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param('pth = "inbox/jobs.jsonl"', "unknown key 'pth'; did you mean 'path'?", id="unknown key"),
        pytest.param("path = ", "not TOML", id="not TOML"),
        pytest.param('path = "../secret.jsonl"', "relative to the workspace", id="outside"),
        pytest.param('path = "inbox/none/*.jsonl"', "no file matches path", id="no file"),
    ],
)
def test_source_check_refuses_a_bad_source_in_one_line(ask, tmp_path, text, words):
    desk = write_desk(tmp_path / "desk")
    file = desk / "sources/jobs.toml"
    file.write_text(f'kind = "request"\nadapter = "jsonl"\n{text}\n', encoding="utf-8")
    asked = ask("source", "check", file)
    assert (asked.code, asked.out) == (3, "")
    assert asked.err.count("\n") == 1
    assert words in asked.err
