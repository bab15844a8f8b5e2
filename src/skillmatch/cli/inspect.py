"""`ingest`, `source check` and `taxonomy check`: dry runs that show what a file would give."""

import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Literal

import typer

from skillmatch import own, taxonomy
from skillmatch.board import board_for
from skillmatch.cli.output import write_json
from skillmatch.collect import CollectContext, collect_source
from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.limits import FILE_BYTES
from skillmatch.parse import PARSERS
from skillmatch.parse.coverage import coverage
from skillmatch.parse.detect import detect, guess_kind
from skillmatch.parse.record_json import record_as_json
from skillmatch.records import ParseResult
from skillmatch.settings import load_settings
from skillmatch.sources import Source, parse_source, source_for_file
from skillmatch.staging import staged


def ingest(
    file: Annotated[Path, typer.Argument(help="one file of any supported format")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="needed: ingest only ever shows")] = False,
    kind: Annotated[Literal["request", "profile"] | None, typer.Option(help="what the file holds")] = None,
    form: Annotated[
        Literal["auto", "jsonl", "csv", "json_resume", "page"],
        typer.Option("--format", help="the file's format"),
    ] = "auto",
) -> None:
    """Read one file and write each record or reject as NDJSON, then the counts; nothing is stored."""
    if not dry_run:
        raise UsageError(
            "ingest shows what a file holds: add --dry-run; to store it, put it where a source reads"
        )
    content = _bytes_of(file)
    adapter = detect(content, str(file)) if form == "auto" else form
    source = source_for_file(adapter, kind or guess_kind(content, adapter))
    result = PARSERS[adapter](content, source, str(file))
    for record in result.records:
        write_json({"record": record_as_json(record)})
    for reject in result.rejects:
        write_json({"reject": {"reason": reject.reason, "at": reject.at}})
    _tell_unmapped(result.unmapped_fields)
    write_json({"loaded": len(result.records), "quarantined": len(result.rejects)})


def source_check(
    file: Annotated[Path, typer.Argument(help="a source file below sources/ of a workspace")],
    saved: Annotated[Path | None, typer.Option("--bytes", help="read these saved bytes instead")] = None,
) -> None:
    """Read a source, store nothing: count, coverage per field, the first 3 records, unread fields."""
    source = parse_source(own.text_of(file), file.name)
    result = _from_saved(source, saved) if saved else _from_source(source, file.resolve().parent.parent)
    write_json(
        {
            "source": source.id,
            "count": len(result.records),
            "coverage": {
                each.field: {"filled": each.filled_count, "of": each.total}
                for each in coverage(result.records)
            },
            "first": [record_as_json(record) for record in result.records[:3]],
            "rejects": [{"reason": reject.reason, "at": reject.at} for reject in result.rejects],
            "unmapped": list(result.unmapped_fields),
        }
    )


def taxonomy_check(
    files: Annotated[
        list[Path] | None, typer.Argument(help="own taxonomy files; none: the package's")
    ] = None,
) -> None:
    """Lint taxonomy files, alone or over the package's."""
    own_files = [taxonomy.parse_taxonomy_file(str(file), own.text_of(file)) for file in files or []]
    problems = taxonomy.lint(taxonomy.package_files(), own_files)
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    if problems:
        raise RefusedInputError(f"taxonomy: {len(problems)} problems, each named above")
    joined = taxonomy.join_files(taxonomy.package_files(), own_files)
    counts = Counter(concept.type for concept in joined.concepts)
    write_json(
        {"version": joined.version, "skills": counts["skill"], "certifications": counts["certification"]}
    )


def _from_saved(source: Source, saved: Path) -> ParseResult:
    return PARSERS[source.adapter](_bytes_of(saved), source, str(saved))


def _from_source(source: Source, workspace: Path) -> ParseResult:
    """Return what the source gives now, read by the same steps as in a run but into a folder of its own."""
    settings = load_settings(workspace)
    now = datetime.now(UTC)  # noqa: TID251  cli reads the clock
    context = CollectContext(workspace, now, settings.user_agent, settings.allow_loopback)
    with TemporaryDirectory() as folder, board_for(workspace, settings):
        harvest = collect_source(source, Path(folder), context)
        if harvest.outcome == "failed":
            raise RefusedInputError(harvest.reason)
        return staged(Path(folder), source.kind, harvest.unmapped_fields)


def _bytes_of(file: Path) -> bytes:
    """Return a file's bytes, or refuse one that is missing or too big."""
    try:
        if file.stat().st_size > FILE_BYTES:
            raise RefusedInputError(f"{file}: over {FILE_BYTES} bytes; split it")
        return file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}") from error


def _tell_unmapped(fields: tuple[str, ...]) -> None:
    if fields:
        sys.stderr.write(f"fields that nobody reads: {', '.join(fields)}\n")
