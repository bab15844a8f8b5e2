"""Batches of stored documents: read them, and store what they say in one transaction."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import get_args

from skillmatch import store
from skillmatch.gates.declared import FIELDS as GATE_FIELDS
from skillmatch.interpret import (
    FIELDS,
    Document,
    Reading,
    Row,
    assess_document,
    document_fact_rows,
    gate_statement_rows,
    interpretation_row,
    mention_rows,
    segment_evidence_rows,
    segment_row,
    unknown_term_rows,
)
from skillmatch.records import Declared, Kind, Segment
from skillmatch.segment.log_odds import LogOdds
from skillmatch.store import Connection, Params

TABLES = (
    "mention",
    "unknown_term",
    "document_fact",
    "gate_statement",
    "segment_assessment",
    "segment_evidence",
    "interpretation",
)
ASSESSED_BLOCK = 2000


@dataclass(frozen=True, slots=True)
class DocumentBatch:
    """Documents to read in one go: those of a kind whose keys lie in a range and whose text is new."""

    document_kind: Kind
    first_key: int
    last_key: int
    document_count: int


def pending_batches(con: Connection, version: str, document_batch: int) -> tuple[DocumentBatch, ...]:
    """Return the batches of documents that were not read with this version, in order."""
    asked = {"interpreter_version": version, "document_batch": document_batch}
    return tuple(
        DocumentBatch(
            _kind(row["document_kind"]),
            int(str(row["first_key"])),
            int(str(row["last_key"])),
            int(str(row["document_count"])),
        )
        for row in store.fetch(con, "queries/pending_batches", asked)
    )


def interpret_batch(con: Connection, batch: DocumentBatch, reading: Reading, folder: Path) -> int:
    """Return how many mentions a batch gave; what was stored of its documents before is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    documents = _documents(con, batch, reading)
    rows = _interpreted(documents, reading)
    for table in TABLES:
        _write_ndjson(folder / f"{table}.ndjson", rows[table])
    with store.transaction(con):
        read: Params = {"document_kind": batch.document_kind, "keys": [each.key for each in documents]}
        store.materialize(con, "staging/reading", read)
        store.execute(con, "staging/forget_reading")
        for table in TABLES:
            store.load_ndjson(con, table, folder / f"{table}.ndjson")
    return len(rows["mention"])


def _documents(con: Connection, batch: DocumentBatch, reading: Reading) -> list[Document]:
    asked = {
        "first_key": batch.first_key,
        "last_key": batch.last_key,
        "interpreter_version": reading.version,
    }
    found = store.fetch(con, f"queries/pending_{batch.document_kind}s", asked)
    return [document_of(batch.document_kind, row) for row in found]


def document_of(kind: Kind, row: Row) -> Document:
    """Return the document that a row of a stored record is."""
    fields = {name: str(row[name]) for name in FIELDS[kind]}
    declared = _declared(row) if kind == "request" else Declared()
    told_on = row["told_on"]
    return Document(
        kind,
        int(str(row["document_key"])),
        str(row["record_hash"]),
        fields,
        declared,
        person=str(row["name"]) if kind == "profile" else "",
        told_on=told_on if isinstance(told_on, date) else None,
        gate_fields={name: str(row.get(name, "")) for name in GATE_FIELDS[kind]},
    )


def _declared(row: Row) -> Declared:
    systems, employees, manager = row["systems"], row["employees"], row["has_it_manager"]
    segment: Segment | None = next((one for one in get_args(Segment) if one == row["segment"]), None)
    return Declared(
        systems if isinstance(systems, int) else None,
        employees if isinstance(employees, int) else None,
        manager if isinstance(manager, bool) else None,
        segment,
    )


def _interpreted(documents: Iterable[Document], reading: Reading) -> dict[str, list[Row]]:
    """Return the rows of each table that the documents give."""
    rows: dict[str, list[Row]] = {table: [] for table in TABLES}
    for document in documents:
        rows["interpretation"].append(interpretation_row(document, reading))
        rows["mention"] += mention_rows(document, reading)
        rows["unknown_term"] += unknown_term_rows(document, reading)
        rows["document_fact"] += document_fact_rows(document)
        rows["gate_statement"] += gate_statement_rows(document)
        if document.kind == "request":
            assessment = assess_document(document, reading.log_odds)
            rows["segment_assessment"].append(segment_row(document, assessment))
            rows["segment_evidence"] += segment_evidence_rows(document, assessment)
    return rows


def assess_again(con: Connection, log_odds: LogOdds) -> None:
    """Replace the segments of the open requests by what other log-odds make of the texts that were read."""
    for block in store.fetch(con, "queries/request_blocks", {"request_block": ASSESSED_BLOCK}):
        rows = store.fetch(con, "queries/stored_requests", block)
        documents = [document_of("request", row) for row in rows]
        found = [segment_row(document, assess_document(document, log_odds)) for document in documents]
        if found:
            columns = {name: [row[name] for row in found] for name in found[0]}
            with store.transaction(con):
                store.execute(con, "staging/forget_assessment", columns)
                store.append(con, "staging/segment_assessment_row", "segment_assessment", columns)


def _kind(value: object) -> Kind:
    return "request" if value == "request" else "profile"


def _write_ndjson(file: Path, rows: Iterable[Row]) -> None:
    with file.open("w", encoding="utf-8", errors="replace") as opened:
        opened.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
