"""Which fields of the parsed records hold anything."""

from collections.abc import Iterable
from dataclasses import dataclass

from skillmatch.parse.record_json import fields_of, value_of
from skillmatch.records import Record


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


def is_filled(record: Record, field: str) -> bool:
    """Return whether a record holds anything in a field; an answer of no or 0 is an answer."""
    return value_of(record, field) not in (None, "", ())


def _covered(field: str, records: tuple[Record, ...]) -> FieldCoverage:
    able = [record for record in records if field in fields_of(record)]
    return FieldCoverage(field, sum(is_filled(record, field) for record in able), len(able))
