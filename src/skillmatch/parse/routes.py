"""The ways by which a page gives a record's fields: the first that fills a field counts, and is named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from skillmatch.parse.fields import is_empty
from skillmatch.parse.rows import RowReading, record_from_row
from skillmatch.records import Reject
from skillmatch.sources import FIELDS, Source


@dataclass(frozen=True, slots=True)
class Way:
    """What one way of reading a page gives, by field as a row of input has it."""

    route: str  # "json-ld", "microdata", "rdfa", "selector", "title tags", "visible text"
    row: Mapping[str, object]


def chained(ways: Sequence[Way]) -> dict[str, object]:
    """Return each field's value by the first way that gives it."""
    row: dict[str, object] = {}
    for way in ways:
        given = {field: value for field, value in way.row.items() if not is_empty(value)}
        row = given | row
    return row


def route_of(ways: Sequence[Way], fields: Sequence[str]) -> str:
    """Return the one way that filled all fields, else "field: way" for each that is filled, in order."""
    routes: dict[str, str] = {}
    for field in fields:
        taken = next((way.route for way in ways if not is_empty(way.row.get(field))), "")
        if taken:
            routes[field] = taken
    if len(set(routes.values())) < 2:
        return next(iter(routes.values()), "")
    return "; ".join(f"{field}: {route}" for field, route in routes.items())


def record_of(ways: Sequence[Way], unread: Sequence[str], source: Source, at: str) -> RowReading:
    """Return the record that the ways give together, with its route; unread: what none of them read."""
    row = chained(ways)
    reading = record_from_row(row, source, at)
    unmapped = (*reading.unmapped, *unread)
    if isinstance(reading.outcome, Reject):
        return replace(reading, unmapped=unmapped)
    route = route_of([way for way in ways if way.route], FIELDS[source.kind])
    # The text is clean: read as a row's, it would be taken for markup once more.
    record = replace(reading.outcome, text=str(row.get("text", "")), field_route=route)
    return replace(reading, outcome=record, unmapped=unmapped)
