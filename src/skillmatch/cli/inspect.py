"""`ingest` and `source check`: dry runs that show what a file would give."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Literal

import typer

from skillmatch import own
from skillmatch.board import board_for
from skillmatch.cli.check_report import CheckReport, report_as_json, write_report
from skillmatch.cli.output import write_json
from skillmatch.collect import CollectContext, collect_source
from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.given.file import content_of
from skillmatch.parse import GUIDES
from skillmatch.parse.record_json import record_as_json
from skillmatch.parsing import (
    Document,
    DocumentReading,
    FileForm,
    ParserPool,
    records_in,
    rejects_in,
)
from skillmatch.paths import Paths
from skillmatch.records import Kind, ParseResult
from skillmatch.settings import load_settings
from skillmatch.sources import Adapter, Source, parse_source
from skillmatch.staging import staged


def ingest(
    file: Annotated[Path, typer.Argument(help="one file of any supported format")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="needed: ingest only ever shows")] = False,
    kind: Annotated[Kind | None, typer.Option(help="what the file holds")] = None,
    form: Annotated[Literal["auto", Adapter], typer.Option("--format", help="the file's format")] = "auto",
) -> None:
    """Read one file and write each record or reject as NDJSON, then the counts; nothing is stored."""
    if not dry_run:
        raise UsageError(
            "ingest shows what a file holds: add --dry-run; to store it, put it where a source reads"
        )
    [reading] = _readings(FileForm(None if form == "auto" else form, kind), _document(file))
    for record in records_in(reading.records, reading.kind):
        write_json({"record": record_as_json(record)})
    for reject in rejects_in(reading.rejects):
        write_json({"reject": {"reason": reject.reason, "at": reject.at}})
    if reading.unmapped:
        sys.stderr.write(f"not used: {', '.join(reading.unmapped)}\n")
    write_json({"loaded": reading.record_count, "quarantined": reading.reject_count})


def source_check(
    file: Annotated[Path, typer.Argument(help="a source file below sources/ of a workspace")],
    saved: Annotated[Path | None, typer.Option("--bytes", help="read these saved bytes instead")] = None,
) -> None:
    """Read a source, store nothing: count, coverage per field, the first 3 records, unread fields, leads."""
    workspace = file.resolve().parent.parent
    source = parse_source(own.text_of(file), file.name)
    if Paths(workspace).settings_file.exists():
        source = own.in_currency(source, Paths(workspace))
    report = _of_saved(source, saved) if saved else _of_source(source, workspace)
    if sys.stderr.isatty():
        write_report(report)
    if not (sys.stderr.isatty() and sys.stdout.isatty()):
        write_json(report_as_json(report))


def _of_saved(source: Source, saved: Path) -> CheckReport:
    """Return what saved bytes give, read as a document of the source and, if it has lists, as a list."""
    content = _document(saved, source.url or "")
    as_list = [replace(content, is_list=True)] if source.url and source.adapter in GUIDES else []
    reading, *lists = _readings(source, content, *as_list)
    result = ParseResult(
        tuple(records_in(reading.records, reading.kind)), tuple(rejects_in(reading.rejects)), reading.unmapped
    )
    return CheckReport(source.id, result, lists[0].leads if lists else None)


def _of_source(source: Source, workspace: Path) -> CheckReport:
    """Return what the source gives now, read by the same steps as in a run but into a folder of its own."""
    settings = load_settings(workspace)
    now = datetime.now(UTC)  # noqa: TID251  cli reads the clock
    context = CollectContext(workspace, now, settings.user_agent, settings.allow_loopback)
    with TemporaryDirectory() as folder, board_for(workspace, settings):
        harvest = collect_source(source, Path(folder), context)
        if harvest.outcome == "failed":
            raise RefusedInputError(harvest.reason)
        result = staged(Path(folder), source.kind, harvest.unmapped_fields)
        return CheckReport(source.id, result, doubts=harvest.reason)


def _readings(source: Source | FileForm, *documents: Document) -> list[DocumentReading]:
    """Return what the documents give; RefusedInputError if none of them can be read."""
    with ParserPool(source, size=1) as pool:
        readings = [future.result() for future in [pool.submit(document) for document in documents]]
    if all(reading.is_refused for reading in readings):
        raise RefusedInputError(readings[0].first_reject)
    return readings


def _document(file: Path, base_url: str = "") -> Document:
    """Return a file as a document; refused unless it is an ordinary one within the limit."""
    # A name that is not UTF-8 comes with lone surrogates, which can be written nowhere.
    name = str(file).encode("utf-8", "backslashreplace").decode()
    return Document(name, content_of(file), base_url)
