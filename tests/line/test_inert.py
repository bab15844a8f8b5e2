"""Promise 10: text of a source is inert in SQL, Markdown, CSV, JSON, on a terminal and in file names."""

import csv
import io
import json
import re
from datetime import UTC
from pathlib import Path

import pytest

from skillmatch import steps
from skillmatch.records import RunTicket, Verdict
from skillmatch.report.run_report import run_report
from tests.conftest import Ask
from tests.line.desk import answer, night, run, stored, write_desk, write_lines, write_source

SQL = "'; drop table match; --"
FORMULA = "=cmd|'/C calc'!A0"
TERMINAL = "\x1b[31mred\x1b]0;title\x07\x9b2J\u202egnp\x7f"
MARKUP = "<script>alert(1)</script> [x](http://evil.example) | `code` [red]rich[/red] **bold** ${HOME} {0} %s"
HOSTILE = f"{FORMULA} {TERMINAL} {MARKUP} {SQL}"
PERSON = {
    "id": f"../../{HOSTILE}",
    "name": HOSTILE,
    "headline": HOSTILE,
    "text": f"{HOSTILE} QuickBooks",
    "location": HOSTILE,
    "skills": [HOSTILE, "Outlook"],
    HOSTILE: "a field that nobody reads",
}
JOB = {"id": HOSTILE, "title": HOSTILE, "company": HOSTILE, "text": HOSTILE, "required": ["Outlook", HOSTILE]}
TABLES = (
    "api.matches",
    "api.match_lines",
    "api.consultants",
    "api.requests",
    "api.sources",
    "api.quarantine",
)
# All but tab and line ends: what moves a cursor, colours, retitles or turns the direction of a text.
COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Verdict]:
    """Return a workspace whose every text is hostile, after a night, and its verdict."""
    workspace = write_desk(tmp_path_factory.mktemp("hostile") / "desk")
    inbox = workspace / "inbox"
    write_lines(inbox / "people.jsonl", [PERSON, {"id": "ann", "skills": ["Outlook"]}])
    write_lines(inbox / "jobs.jsonl", [JOB])
    with (inbox / "jobs.jsonl").open("a", encoding="utf-8") as lines:
        lines.write(f'{{"id": {TERMINAL}\n')
    (inbox / f"odd{TERMINAL}<script>|=.jsonl").write_text("no JSON\n", encoding="utf-8")
    (inbox / "head.csv").write_text(f'"{HOSTILE}","{FORMULA}"\n1,2\n', encoding="utf-8")
    write_source(workspace, "odd", 'kind = "request"\nadapter = "jsonl"\npath = "inbox/odd*.jsonl"\n')
    write_source(workspace, "head", 'kind = "profile"\nadapter = "csv"\npath = "inbox/head.csv"\n')
    return workspace, run(workspace)


def test_promise_10_nothing_of_it_is_run_as_sql_and_no_record_is_lost(ran: tuple[Path, Verdict]) -> None:
    workspace, verdict = ran
    assert verdict.message.startswith("partial: 2 consultants, 1 requests, 2 matches; 3 new")
    [(title,)] = stored(workspace, "select title from client_request")
    assert SQL in str(title)
    assert FORMULA in str(title)
    assert not COMMANDS.search(str(title))


@pytest.mark.parametrize("table", TABLES)
def test_promise_10_no_form_of_output_carries_a_command(
    ran: tuple[Path, Verdict], ask: Ask, table: str
) -> None:
    for form in ("table", "json", "csv"):
        said = ask("query", f"from {table}", "--workspace", ran[0], "--format", form)
        assert (said.code, said.err) == (0, "")
        assert not COMMANDS.search(said.out), form


@pytest.mark.parametrize("table", TABLES)
def test_promise_10_no_cell_of_a_csv_is_a_formula(ran: tuple[Path, Verdict], ask: Ask, table: str) -> None:
    said = ask("query", f"from {table}", "--workspace", ran[0], "--format", "csv")
    texts = [cell for row in csv.reader(io.StringIO(said.out)) for cell in row if not _is_number(cell)]
    assert len(texts) > 1
    assert not [cell for cell in texts if cell.startswith(("=", "+", "-", "@"))]


def test_promise_10_commands_written_to_a_published_file_stay_inert_when_it_is_read(
    ran: tuple[Path, Verdict], ask: Ask
) -> None:
    sql = "select '\x1b[31m' || chr(155) || '2J' || chr(8238) as a, '=1+1' as b"
    said = {form: ask("query", sql, "--workspace", ran[0], "--format", form).out for form in ("json", "csv")}
    assert not COMMANDS.search(said["json"] + said["csv"])
    assert json.loads(said["json"]) == [{"a": "\x1b[31m\x9b2J\u202e", "b": "=1+1"}]
    assert said["csv"].splitlines()[1].endswith(",'=1+1")


def test_promise_10_the_run_report_has_no_markup_of_a_source(ran: tuple[Path, Verdict]) -> None:
    workspace, verdict = ran
    ticket = RunTicket(verdict.run_id, str(workspace), night(0).astimezone(UTC))
    report = run_report(steps.summarise(ticket, verdict))
    assert "script" in report  # as text, of the file's name
    assert not COMMANDS.search(report)
    assert not re.search(r"<\w|(?<!\\)\]\(|(?<!\\)\*\*|://|(?<!\\)`code", report)
    tables = [line for line in report.splitlines() if line.startswith("|")]
    columns = {len(re.findall(r"(?<!\\)\|", line)) for line in tables}
    assert columns <= set(range(2, 20))
    assert all(line.endswith("|") for line in tables)


def test_promise_10_files_are_named_by_the_line_and_never_by_a_source(ran: tuple[Path, Verdict]) -> None:
    workspace, _ = ran
    written = [path for folder in ("work", "published") for path in (workspace / folder).rglob("*")]
    assert len(written) > 10
    assert not [path.name for path in written if not re.fullmatch(r"[A-Za-z0-9._-]+", path.name)]
    assert sorted(path.name for path in workspace.parent.iterdir()) == ["desk"]


def test_promise_10_errors_and_hints_are_lines_without_commands(ran: tuple[Path, Verdict], ask: Ask) -> None:
    inbox = ran[0] / "inbox"
    for words in (
        ("ingest", inbox / "people.jsonl", "--dry-run"),
        ("ingest", inbox / "head.csv", "--dry-run", "--kind", "profile"),
        ("explain", f"{TERMINAL}{SQL}", "ann", "--workspace", ran[0]),
        ("query", f"select '{TERMINAL}' from {TERMINAL}", "--workspace", ran[0]),
    ):
        said = ask(*words)
        assert not COMMANDS.search(said.out + said.err), words
        assert len(said.err.splitlines()) <= 1


def test_promise_10_every_reason_is_one_line_that_can_be_shown(ran: tuple[Path, Verdict]) -> None:
    found = answer(ran[0], "select place, reason from api.quarantine")
    assert len(found) >= 3
    assert all(str(text).isprintable() for row in found for text in row)


def _is_number(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", cell) is not None
