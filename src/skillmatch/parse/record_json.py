"""A record as JSON: what staging files and `skillmatch ingest` write."""

from dataclasses import fields
from datetime import date

from skillmatch.records import Record


def record_as_json(record: Record) -> dict[str, object]:
    """Return a record's fields by name; dates as ISO text, tuples as lists."""
    return {field.name: _as_json(getattr(record, field.name)) for field in fields(record)}


def _as_json(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return [_as_json(item) for item in value] if isinstance(value, tuple) else value
