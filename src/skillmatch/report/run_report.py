"""The report of one run as Markdown, for the Prefect UI or a terminal."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from skillmatch.records import Verdict

Rows = Sequence[Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a run report is made from: the verdict and rows of the ledger."""

    verdict: Verdict
    sources: Rows
    segments: Rows
    quarantine: Rows
    unknown_terms: Rows
    stages: Rows


def run_report(summary: RunSummary) -> str:
    """Return the Markdown report of a run."""
    verdict = summary.verdict
    parts = [
        f"# {inert(verdict.message)}",
        f"Run `{verdict.run_id}` · published `{verdict.published_path or 'nothing'}`",
        _section("Sources", summary.sources),
        _section("Requests by segment", summary.segments),
        _section("Quarantine", summary.quarantine),
        _section("Terms that the taxonomy does not know", summary.unknown_terms),
        _section("Stages", summary.stages),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def markdown_table(rows: Rows) -> str:
    """Return rows as a Markdown table with a header, or "" if there are none."""
    if not rows:
        return ""
    header = list(rows[0])
    titles = [column.removesuffix("_count").replace("_", " ") for column in header]
    lines = [_line(titles), "| --- " * len(header) + "|"]
    lines += [_line([row[column] for column in header]) for row in rows]
    return "\n".join(lines)


def inert(value: object) -> str:
    """Return a value as one line of Markdown in which nothing is markup, a link or the end of a cell."""
    text = "" if value is None else str(value)
    visible = "".join(character if character.isprintable() else " " for character in text)
    text = re.sub(r"\s+", " ", visible).strip()
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"([\\`*_{}\[\]|#!~])", r"\\\1", text).replace("://", ":&#47;&#47;")


def _section(title: str, rows: Rows) -> str:
    return f"## {title}\n\n{markdown_table(rows)}" if rows else ""


def _line(cells: Sequence[object]) -> str:
    return "| " + " | ".join(inert(cell) for cell in cells) + " |"
