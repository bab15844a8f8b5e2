"""A record in the names and units of the files that people write: what `skillmatch ingest` shows."""

from datetime import date

from skillmatch.records import ClientRequest, ConsultantProfile, Record
from skillmatch.sources import FIELDS

# Attributes of records carry units and verbs; the names in files that people write do not.
_ATTRIBUTES = {
    "id": "native_id",
    "posted": "posted_on",
    "it_manager": "has_it_manager",
    "rate": "rate_cents",
    "rate_max": "rate_max_cents",
    "rate_hard": "is_rate_hard",
    "on_site": "is_on_site",
}
_DATE_CHARACTERS = {"day": 10, "month": 7, "year": 4}


def record_as_json(record: Record) -> dict[str, object]:
    """Return a record as an input row: fields by name, dates as ISO text, rates in money per hour."""
    row = {field: _as_json(field, value_of(record, field)) for field in fields_of(record)}
    if isinstance(record, ClientRequest) and record.posted_on:
        # No more exactly than the source says it: "2026-11" for some day in November.
        row["posted"] = record.posted_on.isoformat()[: _DATE_CHARACTERS[record.posted_precision or "day"]]
    return row


def fields_of(record: Record) -> tuple[str, ...]:
    """Return the names of the fields that a record of this kind can have."""
    return FIELDS["profile" if isinstance(record, ConsultantProfile) else "request"]


def value_of(record: Record, field: str) -> object:
    """Return what a record holds in a field; "" for a channel of contact that it does not have."""
    if isinstance(record, ConsultantProfile) and field in ("email", "phone"):
        return dict(record.contact).get(field, "")
    if isinstance(record, ClientRequest) and field == "remote":
        return record.is_remote
    value: object = getattr(record, _ATTRIBUTES.get(field, field))
    return value


def _as_json(field: str, value: object) -> object:
    if field in ("rate", "rate_max") and isinstance(value, int):
        return value / 100
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
