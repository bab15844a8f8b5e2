"""What one source gave, written line by line: records, rejects and documents, never held in memory."""

import json
from contextlib import ExitStack
from dataclasses import asdict
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter

from skillmatch import limits
from skillmatch.fetch import Page
from skillmatch.privacy import mask_contacts, without_contacts
from skillmatch.records import (
    ClientRequest,
    ConsultantProfile,
    Kind,
    Outcome,
    ParseResult,
    RawDocument,
    Record,
    Reject,
    SourceHarvest,
)


class Staging:
    """The three files of one source in one run, open for writing; what they held before is gone."""

    def __init__(self, source_id: str, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._source_id = source_id
        self._folder = folder
        self.record_count = 0
        self.reject_count = 0
        self._document_count = 0
        self._unchanged_count = 0
        self._first_reason = ""
        self._unmapped: set[str] = set()
        self._files = ExitStack()
        self._records, self._rejects, self._documents = (
            # Half a surrogate pair cannot be stored anywhere; it must not stop the record.
            self._files.enter_context(
                (folder / f"{name}.ndjson").open("w", encoding="utf-8", errors="replace")
            )
            for name in ("records", "rejects", "documents")
        )

    def __enter__(self) -> "Staging":
        return self

    def __exit__(self, *_: object) -> None:
        self._files.close()

    def add_document(self, page: Page) -> None:
        """Write down that a page or file was read."""
        document = RawDocument(
            self._source_id,
            page.locator,
            page.content_hash,
            page.media_type,
            len(page.content),
            page.is_unchanged,
        )
        self._documents.write(_line(asdict(document)))
        self._document_count += 1
        self._unchanged_count += page.is_unchanged

    def add_record(self, record: Record) -> None:
        """Write down one record; contacts stay only in its text and in its contact field."""
        self._records.write(_line(asdict(without_contacts(record))))
        self.record_count += 1

    def add_reject(self, reject: Reject) -> None:
        """Write down one record that could not be read, its reason as one short line without contacts."""
        # Masked before it is cut: half an address is still one.
        reason = mask_contacts(" ".join(reject.reason.split()))[: limits.REASON_CHARACTERS]
        place = mask_contacts(reject.at)
        self._rejects.write(_line({"reason": reason, "at": place}))
        self.reject_count += 1
        self._first_reason = self._first_reason or f"{place}: {reason}"

    def add_unmapped(self, fields: tuple[str, ...]) -> None:
        """Write down the fields that nobody read."""
        if len(self._unmapped) < limits.UNMAPPED_FIELDS:
            self._unmapped.update(map(mask_contacts, fields))

    def harvest(self, outcome: Outcome, reason: str, is_transient: bool = False) -> SourceHarvest:
        """Return what the files hold by now, as one summary."""
        return SourceHarvest(
            source_id=self._source_id,
            folder=str(self._folder),
            outcome=outcome,
            reason=mask_contacts(reason),
            record_count=self.record_count,
            reject_count=self.reject_count,
            document_count=self._document_count,
            unchanged_document_count=self._unchanged_count,
            unmapped_fields=tuple(sorted(self._unmapped)[: limits.UNMAPPED_FIELDS]),
            is_transient=is_transient,
        )

    def rejects_in_short(self) -> str:
        """Return how many records were quarantined and why the first one was; "" if none was."""
        if not self.reject_count:
            return ""
        found = self.record_count + self.reject_count
        return f"{self.reject_count} of {found} quarantined, the first: {self._first_reason}"


def _line(row: dict[str, object]) -> str:
    return json.dumps(row, ensure_ascii=False, default=_iso) + "\n"


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a record")


def staged(folder: Path, kind: Kind, unmapped_fields: tuple[str, ...]) -> ParseResult:
    """Return what a staging folder holds, as the records and rejects that were written there."""
    form: TypeAdapter[Record] = TypeAdapter(ClientRequest if kind == "request" else ConsultantProfile)
    records = (folder / "records.ndjson").read_text(encoding="utf-8").split("\n")[:-1]
    rejects = (folder / "rejects.ndjson").read_text(encoding="utf-8").split("\n")[:-1]
    return ParseResult(
        tuple(form.validate_json(line) for line in records),
        tuple(TypeAdapter(Reject).validate_json(line) for line in rejects),
        unmapped_fields,
    )
