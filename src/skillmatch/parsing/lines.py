"""Records and rejects as lines of JSON, the form in which they wait to be loaded; no contacts are shown."""

import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import date

from pydantic import TypeAdapter

from skillmatch.limits import REASON_CHARACTERS
from skillmatch.privacy import mask_contacts, without_contacts
from skillmatch.records import ClientRequest, ConsultantProfile, Kind, Record, Reject


def record_line(record: Record) -> bytes:
    """Return one record; contacts stay only in its text and in its contact field."""
    return public_line(without_contacts(record))


def public_line(record: Record) -> bytes:
    """Return one record that has no contacts elsewhere any more."""
    # Not asdict(), which copies every value: that takes a fifth of the time of reading a row.
    return _line({each.name: getattr(record, each.name) for each in fields(record)})


def reject_line(reject: Reject) -> bytes:
    """Return one record that could not be read, its reason as one short line without contacts."""
    public = public_reject(reject)
    return _line({"reason": public.reason, "at": public.at})


def public_reject(reject: Reject) -> Reject:
    """Return a reject as it may be shown."""
    # Masked before it is cut: half an address is still one.
    reason = mask_contacts(" ".join(visible(reject.reason).split()))[:REASON_CHARACTERS]
    return Reject(reason, mask_contacts(visible(reject.at)))


def records_in(lines: bytes, kind: Kind) -> Iterator[Record]:
    """Yield the records that lines hold."""
    form: TypeAdapter[Record] = TypeAdapter(ClientRequest if kind == "request" else ConsultantProfile)
    yield from (form.validate_json(line) for line in lines.split(b"\n")[:-1])


def rejects_in(lines: bytes) -> Iterator[Reject]:
    """Yield the rejects that lines hold."""
    form = TypeAdapter(Reject)
    yield from (form.validate_json(line) for line in lines.split(b"\n")[:-1])


def storable(text: str) -> str:
    """Return the text with half surrogate pairs replaced: they can be stored nowhere."""
    return text.encode("utf-8", "replace").decode("utf-8")


def visible(text: str) -> str:
    """Return the text with blanks for what a terminal or a spreadsheet could take for a command."""
    return "".join(character if character.isprintable() else " " for character in storable(text))


def _line(row: dict[str, object]) -> bytes:
    return json.dumps(row, ensure_ascii=False, default=_iso).encode("utf-8", "replace") + b"\n"


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a record")
