"""What one source gave, written line by line: records, rejects and documents, never held in memory."""

import json
from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from pydantic import TypeAdapter

from skillmatch import limits
from skillmatch.fetch import Page
from skillmatch.parsing import DocumentReading, reject_line
from skillmatch.privacy import mask_contacts
from skillmatch.records import (
    ClientRequest,
    ConsultantProfile,
    Kind,
    Outcome,
    ParseResult,
    Record,
    Reject,
    SourceHarvest,
)
from skillmatch.sources import Expect

FILES = ("records", "rejects", "documents", "gone")


class Staging:
    """The files of one source in one run, open for writing; what they held before is gone.

    rules: under which rules its documents are read, kept beside them for the next night.
    """

    def __init__(self, source_id: str, folder: Path, rules: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "rules").write_text(rules, encoding="utf-8")
        self._source_id = source_id
        self._folder = folder
        self.record_count = 0
        self._reject_count = 0
        self._document_count = 0
        self._unchanged_count = 0
        self._off_host_count = 0
        self._gone_count = 0
        self._first_reject = ""
        self._shortfall = ""
        self._filled = Counter[str]()
        self._unmapped: set[str] = set()
        self._opened = ExitStack()
        self._records, self._rejects, self._documents, self._gone = (
            self._opened.enter_context((folder / f"{name}.ndjson").open("wb")) for name in FILES
        )

    def __enter__(self) -> "Staging":
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    def add_document(self, page: Page, reading: DocumentReading, is_list: bool) -> None:
        """Write down that a page or file was read, and what it gave."""
        row = {
            "locator": page.locator,
            "base_url": page.base_url,
            "media_type": page.media_type,
            "content_hash": page.content_hash,
            "byte_count": len(page.content),
            "is_list": is_list,
            "records": (self._records.tell(), self._records.write(reading.records)),
            "rejects": (self._rejects.tell(), self._rejects.write(reading.rejects)),
            "record_count": reading.record_count,
            "reject_count": reading.reject_count,
            "filled": dict(reading.filled),
            "unmapped": reading.unmapped,
            "links": reading.leads.links,
            "further": reading.leads.further,
            "off_host_count": reading.leads.off_host_count,
        }
        self._documents.write(json.dumps(row).encode() + b"\n")
        self._document_count += 1
        self._unchanged_count += page.is_unchanged
        self._count(reading)

    def add_reject(self, reject: Reject) -> None:
        """Write down one document that could not be had, its reason as one short line without contacts."""
        line = reject_line(reject)
        self._rejects.write(line)
        self._reject_count += 1
        self._note_reject(line)

    def add_gone(self, url: str) -> None:
        """Write down an address at which there is nothing any more."""
        self._gone_count += 1
        self._gone.write(json.dumps({"locator": url}).encode() + b"\n")

    def add_shortfall(self, shortfall: str) -> None:
        """Write down why the source could not be read to its end; "" if it was."""
        self._shortfall = shortfall
        (self._folder / "shortfall").write_text(shortfall, encoding="utf-8")

    def harvest(self, outcome: Outcome, reason: str, is_transient: bool = False) -> SourceHarvest:
        """Return what the files hold by now, as one summary."""
        return SourceHarvest(
            source_id=self._source_id,
            folder=str(self._folder),
            outcome=outcome,
            reason=mask_contacts(reason),
            record_count=self.record_count,
            reject_count=self._reject_count,
            document_count=self._document_count,
            unchanged_document_count=self._unchanged_count,
            unmapped_fields=self._unread(),
            is_transient=is_transient,
        )

    def doubts(self, expect: Expect) -> str:
        """Return why what was read cannot be taken as all there is, or ""."""
        told = (self._shortfall, self._rejects_in_short(expect), self._thin_fields(expect.coverage))
        return "; ".join(filter(None, told))

    def _rejects_in_short(self, expect: Expect) -> str:
        """Return how many records are quarantined, or "" where that is tolerated."""
        found = self.record_count + self._reject_count
        if expect.tolerates(self._reject_count, found):
            return ""
        return f"{self._reject_count} of {found} quarantined, the first: {self._first_reject}"

    def _thin_fields(self, coverage: Mapping[str, int]) -> str:
        """Return which fields fewer records have than expected, or ""."""
        thin = (
            f"{field} in {self._filled[field]} of {self.record_count} records, expected in {percent} %"
            for field, percent in coverage.items()
            if self._filled[field] * 100 < percent * self.record_count
        )
        return "; ".join(thin)

    def _count(self, reading: DocumentReading) -> None:
        self.record_count += reading.record_count
        self._reject_count += reading.reject_count
        self._filled.update(reading.filled)
        self._off_host_count += reading.leads.off_host_count
        self._note_reject(reading.rejects.partition(b"\n")[0])
        if len(self._unmapped) < limits.UNMAPPED_FIELDS:
            self._unmapped.update(map(mask_contacts, reading.unmapped))

    def _note_reject(self, line: bytes) -> None:
        if line and not self._first_reject:
            first = TypeAdapter(Reject).validate_json(line)
            self._first_reject = f"{first.at}: {first.reason}"

    def _unread(self) -> tuple[str, ...]:
        """Return what of the input is not used: fields, links to other hosts, addresses that are gone."""
        told = {"links to other hosts": self._off_host_count, "addresses that are gone": self._gone_count}
        counted = (f"({count} {what})" for what, count in told.items() if count)
        return (*sorted(self._unmapped)[: limits.UNMAPPED_FIELDS], *counted)


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
