"""The ways by which a page gives a record's fields: the first that fills a field counts, and is named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from skillmatch.parse.fields import is_empty


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
