"""What reading one source leaves on disk: three files of one JSON object a line."""

import hashlib
import json
import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, fields
from pathlib import Path

from skillmatch.records import ParseResult, RawDocument, Record, Reject

RECORDS, REJECTS, DOCUMENTS = "records.ndjson", "rejects.ndjson", "documents.ndjson"


@dataclass(frozen=True, slots=True)
class HarvestTally:
    """How much was written, and which input fields nobody read."""

    record_count: int
    reject_count: int
    document_count: int
    unchanged_document_count: int
    unmapped_fields: tuple[str, ...]


def write_harvest(folder: Path, parsed: Iterable[tuple[RawDocument, ParseResult]]) -> HarvestTally:
    """Write documents and what they gave as they come, and return how much that was."""
    shutil.rmtree(folder, ignore_errors=True)  # a retry starts over
    folder.mkdir(parents=True)
    records = rejects = documents = unchanged = 0
    unmapped: set[str] = set()
    with ExitStack() as stack:
        record_file, reject_file, document_file = (
            # A lone surrogate cannot be stored: it becomes a question mark, here and in the hash.
            stack.enter_context((folder / name).open("w", encoding="utf-8", errors="replace", newline="\n"))
            for name in (RECORDS, REJECTS, DOCUMENTS)
        )
        for document, result in parsed:
            document_file.write(_document_line(document))
            record_file.writelines(record_line(each, records + i) for i, each in enumerate(result.records, 1))
            reject_file.writelines(_reject_line(each) for each in result.rejects)
            records, rejects = records + len(result.records), rejects + len(result.rejects)
            documents, unchanged = documents + 1, unchanged + document.is_unchanged
            unmapped.update(result.unmapped_fields)
    return HarvestTally(records, rejects, documents, unchanged, tuple(sorted(unmapped)))


def record_line(record: Record, ordinal: int) -> str:
    """Return a record as one line of JSON, with its place in the source and the hash of its content."""
    stated = {field.name: getattr(record, field.name) for field in fields(record)}
    stated |= {"ordinal": ordinal, "record_hash": record_hash(record)}
    del stated["source_id"]
    return _line(stated)


def record_hash(record: Record) -> str:
    """Return a hash of what a record states; fields left at their default do not count."""
    # So a field that a later version adds does not make every stored record look changed.
    stated = {
        field.name: getattr(record, field.name)
        for field in fields(record)
        if field.name not in ("source_id", "native_id") and getattr(record, field.name) != field.default
    }
    return hashlib.sha256(_line(stated).encode("utf-8", "replace")).hexdigest()


def _document_line(document: RawDocument) -> str:
    """Return a document's row, without its bytes."""
    return _line(
        {
            "locator": document.locator,
            "content_hash": document.content_hash,
            "media_type": document.media_type,
            "byte_count": document.byte_count,
        }
    )


def _reject_line(reject: Reject) -> str:
    """Return a rejected record's place and reason."""
    return _line({"reason": reject.reason, "place": reject.at})


def _line(row: dict[str, object]) -> str:
    """Return one line of JSON; dates are written as ISO text."""
    return json.dumps(row, ensure_ascii=False, sort_keys=True, default=str) + "\n"
