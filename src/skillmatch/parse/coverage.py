"""Which fields of the parsed records hold anything."""

from collections.abc import Iterable
from dataclasses import dataclass

from skillmatch.records import ConsultantProfile, Record
from skillmatch.sources import FIELDS

# Record attributes carry units and verbs; the names in files that people write do not.
_ATTRIBUTES = {
    "id": "native_id",
    "posted": "posted_on",
    "it_manager": "has_it_manager",
    "rate": "rate_cents",
    "rate_max": "rate_max_cents",
    "rate_hard": "is_rate_hard",
    "remote": "is_remote",
}


@dataclass(frozen=True, slots=True)
class FieldCoverage:
    """How many of the records hold something in one field."""

    field: str
    filled_count: int
    total: int


def coverage(records: Iterable[Record]) -> tuple[FieldCoverage, ...]:
    """Return for each field of the records' kinds how many records hold something in it."""
    known = tuple(records)
    fields = dict.fromkeys(field for record in known for field in fields_of(record))
    return tuple(_covered(field, known) for field in fields)


def fields_of(record: Record) -> tuple[str, ...]:
    """Return the names of the fields that a record of this kind can have."""
    return FIELDS["profile" if isinstance(record, ConsultantProfile) else "request"]


def is_filled(record: Record, field: str) -> bool:
    """Return whether a record holds anything in a field; an answer of no or 0 is an answer."""
    if isinstance(record, ConsultantProfile) and field in ("email", "phone"):
        return field in dict(record.contact)
    return getattr(record, _ATTRIBUTES.get(field, field)) not in (None, "", ())


def _covered(field: str, records: tuple[Record, ...]) -> FieldCoverage:
    able = [record for record in records if field in fields_of(record)]
    return FieldCoverage(field, sum(is_filled(record, field) for record in able), len(able))
