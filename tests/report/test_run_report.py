"""The run report: complete, and inert whatever a source wrote."""

import pytest

from skillmatch.records import Verdict
from skillmatch.report.run_report import RunSummary, inert, markdown_table, run_report

VERDICT = Verdict(
    "r1", "partial", "partial: 3 matches; 1 quarantined", "published/skillmatch-r1.duckdb", "abc"
)


def test_a_report_has_the_verdict_and_every_section_that_has_rows() -> None:
    sources = [{"source_id": "board", "outcome": "ok", "found_count": 12, "reopened_count": 2}]
    quarantine = [{"at": "inbox/x.jsonl line 3", "reason": "not JSON"}]
    text = run_report(RunSummary(VERDICT, sources, [], quarantine, [], []))
    assert text.startswith("# partial: 3 matches; 1 quarantined\n")
    assert "| source id | outcome | found | reopened |" in text
    assert "| board | ok | 12 | 2 |" in text
    assert "## Quarantine" in text
    assert "## Stages" not in text


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        pytest.param("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", id="html"),
        pytest.param("[click](http://x.example)", "\\[click\\](http:&#47;&#47;x.example)", id="link"),
        pytest.param("a | b", "a \\| b", id="table cell"),
        pytest.param("# not\na heading", "\\# not a heading", id="heading and line break"),
        pytest.param("`code` *bold*", "\\`code\\` \\*bold\\*", id="emphasis"),
        pytest.param(None, "", id="nothing"),
    ],
)
def test_text_of_a_source_is_inert(hostile: str | None, shown: str) -> None:
    assert inert(hostile) == shown


def test_a_table_without_rows_is_empty() -> None:
    assert markdown_table([]) == ""


def test_a_table_has_a_header_a_rule_and_a_line_a_row() -> None:
    rows = [{"source_id": "x", "found_count": 1}]
    assert markdown_table(rows) == "| source id | found |\n| --- | --- |\n| x | 1 |"
