"""What `source check` has found, for programs and for people."""

from dataclasses import dataclass

from rich.console import Console
from rich.table import Table
from rich.text import Text

from skillmatch.cli.output import printable
from skillmatch.parse.coverage import coverage
from skillmatch.parse.record_json import record_as_json
from skillmatch.records import Leads, ParseResult

SHOWN = 3  # records, links
SHOWN_REJECTS = 10
CELL_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What one source, or bytes saved from it, gives.

    leads: where the bytes lead if they are a list; doubts: why a night of this would not be ok.
    """

    source_id: str
    result: ParseResult
    leads: Leads | None = None
    doubts: str = ""


def report_as_json(report: CheckReport) -> dict[str, object]:
    """Return a report as the one JSON object that programs read."""
    result = report.result
    told: dict[str, object] = {
        "source": report.source_id,
        "count": len(result.records),
        "coverage": {
            each.field: {"filled": each.filled_count, "of": each.total} for each in coverage(result.records)
        },
        "first": [record_as_json(record) for record in result.records[:SHOWN]],
        "rejects": [{"reason": reject.reason, "at": reject.at} for reject in result.rejects],
        "unmapped": list(result.unmapped_fields),
        "doubts": report.doubts,
    }
    return told | ({"leads": _leads_as_json(report.leads)} if report.leads else {})


def write_report(report: CheckReport) -> None:
    """Write a report to the terminal: a line per field with its first values, then what went wrong."""
    console = Console(stderr=True, highlight=False)
    if report.result.records:
        console.print(_table(report.result))
    for line in _lines(report):
        console.print(Text(printable(line)))


def _leads_as_json(leads: Leads) -> dict[str, object]:
    return {
        "count": len(leads.links),
        "first": list(leads.links[:SHOWN]),
        "further": list(leads.further[:SHOWN]),
        "off_host": leads.off_host_count,
    }


def _table(result: ParseResult) -> Table:
    first = [record_as_json(record) for record in result.records[:SHOWN]]
    table = Table("field", "filled", *(f"record {number}" for number, _ in enumerate(first, start=1)))
    for each in coverage(result.records):
        values = (Text(printable(row.get(each.field))[:CELL_CHARACTERS]) for row in first)
        table.add_row(each.field, f"{each.filled_count} of {each.total}", *values)
    return table


def _lines(report: CheckReport) -> list[str]:
    result, leads = report.result, report.leads
    lines = [f"{report.source_id}: {len(result.records)} records, {len(result.rejects)} rejects"]
    lines += [f"  {reject.at}: {reject.reason}" for reject in result.rejects[:SHOWN_REJECTS]]
    if result.unmapped_fields:
        lines.append(f"not used: {', '.join(result.unmapped_fields)}")
    if report.doubts:
        lines.append(f"partial: {report.doubts}")
    if leads:
        lines.append(
            f"as a list: {len(leads.links)} links to records, {leads.off_host_count} to other hosts, "
            f"{len(leads.further)} further lists"
        )
    return lines
