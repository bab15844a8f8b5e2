"""A record as JSON: what staging files and `skillmatch ingest` write."""

from dataclasses import asdict
from datetime import date

from skillmatch.records import Record


def record_as_json(record: Record) -> dict[str, object]:
    """Return a record's fields by name, with ISO dates, lists, and contact as channel and address."""
    fields: dict[str, object] = {name: _as_json(value) for name, value in asdict(record).items()}
    if "contact" in fields:
        fields["contact"] = [{"channel": channel, "address": address} for channel, address in _contact(record)]
    return fields


def _as_json(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _contact(record: Record) -> tuple[tuple[str, str], ...]:
    contact: tuple[tuple[str, str], ...] = getattr(record, "contact", ())
    return contact
