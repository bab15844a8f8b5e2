"""What a source gave last time: the same bytes under the same rules are not read again."""

import json
import shutil
from collections.abc import Iterator
from datetime import datetime
from hashlib import file_digest, sha256
from pathlib import Path
from typing import TypedDict

from skillmatch.fetch import Page
from skillmatch.parsing import DocumentReading
from skillmatch.paths import Paths
from skillmatch.records import Leads, RunTicket

# The order is that of the seal.
_SEALED = (
    "rules",
    "run.json",
    "shortfall",
    "records.ndjson",
    "rejects.ndjson",
    "documents.ndjson",
    "gone.ndjson",
)


class DocumentRow(TypedDict):
    """A line of documents.ndjson: one document, and where in the other files stands what it gave."""

    locator: str
    base_url: str
    media_type: str
    content_hash: str
    is_list: bool
    records: tuple[int, int]  # offset and length in records.ndjson
    rejects: tuple[int, int]  # the same in rejects.ndjson
    record_count: int
    reject_count: int
    filled: dict[str, int]
    unmapped: list[str]
    links: list[str]
    further: list[str]
    off_host_count: int


class Remembered:
    """The readings of a source's last night; none if they were made under other rules or not kept."""

    def __init__(self, folder: Path, rules: str) -> None:
        self._folder = folder
        # The rules first: to look through a whole night takes longer.
        is_valid = _text(folder / "rules") == rules and is_whole(folder)
        self._rows = {_key(row): row for row in document_rows(folder)} if is_valid else {}

    def reading(self, page: Page, is_list: bool) -> DocumentReading | None:
        """Return what the same bytes at the same place gave, or None if they must be read."""
        row = self._rows.get((page.locator, page.content_hash, is_list))
        # What could not be read is tried again: it may have been the machine's fault.
        if row is None or row["reject_count"]:
            return None
        # A header may declare another charset for the same bytes.
        if (row["base_url"], row["media_type"]) != (page.base_url, page.media_type):
            return None
        return DocumentReading(
            records=_span(self._folder / "records.ndjson", *row["records"]),
            record_count=row["record_count"],
            filled=row["filled"],
            unmapped=tuple(row["unmapped"]),
            leads=Leads(tuple(row["links"]), tuple(row["further"]), row["off_host_count"]),
        )


def remember(folder: Path, kept: Path, ticket: RunTicket) -> None:
    """Keep a staging folder that was loaded, in place of the one of the night before."""
    told = {"run_id": ticket.run_id, "as_of": ticket.as_of.isoformat()}
    (folder / "run.json").write_text(json.dumps(told), encoding="utf-8")
    (folder / "seal").write_text(_seal(folder, kept.name), encoding="utf-8")
    if kept.is_symlink() or kept.is_file():
        kept.unlink()
    shutil.rmtree(kept, ignore_errors=True)
    kept.parent.mkdir(parents=True, exist_ok=True)
    folder.replace(kept)


def remembered_run(kept: Path) -> tuple[str, datetime] | None:
    """Return which run left a folder and by which clock; None if there is no folder, or a damaged one."""
    if not is_whole(kept):
        return None
    told = json.loads((kept / "run.json").read_text(encoding="utf-8"))
    return told["run_id"], datetime.fromisoformat(told["as_of"])


def is_whole(folder: Path) -> bool:
    """Return whether a folder is as it was when it was kept: a damaged one could pass for another night."""
    try:
        return _text(folder / "seal") == _seal(folder, folder.name)
    except OSError:
        return False


def kept_hashes(paths: Paths) -> frozenset[str]:
    """Return the content hashes of all documents that the sources of a workspace gave on their last night."""
    folders = filter(is_whole, paths.parsed("").glob("*"))
    return frozenset(row["content_hash"] for folder in folders for row in document_rows(folder))


def document_rows(folder: Path) -> Iterator[DocumentRow]:
    """Yield the documents that a staging folder tells of, in the order in which they were read."""
    if (folder / "documents.ndjson").is_file():
        with (folder / "documents.ndjson").open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)


def _key(row: DocumentRow) -> tuple[str, str, bool]:
    return row["locator"], row["content_hash"], row["is_list"]


def _span(file: Path, offset: int, length: int) -> bytes:
    with file.open("rb") as opened:
        opened.seek(offset)
        return opened.read(length)


def _seal(folder: Path, source_id: str) -> str:
    """Return a hash of all that is kept of a source's night."""
    hashes = [source_id]
    for name in _SEALED:
        with (folder / name).open("rb") as opened:
            hashes.append(file_digest(opened, "sha256").hexdigest())
    return sha256(" ".join(hashes).encode()).hexdigest()


def _text(file: Path) -> str:
    """Return what a small file says; "" if it says nothing that we wrote."""
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
