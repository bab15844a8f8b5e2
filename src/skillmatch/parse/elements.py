"""One element of an answer to one row of named fields: each value used, ignored by name, or reported."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from skillmatch.parse.addresses import absolute
from skillmatch.parse.element_fields import field_value
from skillmatch.parse.fields import is_empty
from skillmatch.parse.json_paths import Keys, Value, is_below, keys_of, leaves
from skillmatch.parse.rows import RowReading, record_from_row
from skillmatch.parse.templates import filled, places
from skillmatch.records import Reject
from skillmatch.sources import FIELDS, Source


@dataclass(frozen=True, slots=True)
class Use:
    """What becomes of the values at a path and below it: they fill a field, or none if it is ""."""

    keys: Keys
    field: str


@dataclass(frozen=True, slots=True)
class Sorter:
    """How the elements of one source are read."""

    source: Source  # without its fields and ignore, which speak of paths here and of columns elsewhere
    uses: tuple[Use, ...]
    use_of: Callable[[Keys], Use | None]
    route: str


def sorter_of(source: Source, fields: Mapping[str, str], ignored: Iterable[str], route: str) -> Sorter:
    """Return how the elements of a source are read, given which path fills which field."""
    templates = source.api.templates.values()
    spent = [path for template in templates for path in places(template)]
    mapped = [Use(keys_of(path), field) for path, field in fields.items()]
    unread = [Use(keys_of(path), "") for path in (*source.ignore, *ignored, *spent, source.api.needs)]
    uses = tuple(use for use in (*mapped, *unread) if use.keys)
    bare = source.model_copy(update={"fields": {}, "ignore": ()})
    # The same paths come with every element.
    return Sorter(bare, uses, cache(lambda keys: _nearest(keys, uses)), route)


def own_names(source: Source) -> dict[str, str]:
    """Return which path fills which field; where the source does not say, the field's own name."""
    return source.fields or {field: field for field in FIELDS[source.kind]}


def reading_of(element: object, sorter: Sorter, at: str) -> RowReading:
    """Return the record of one element, or the reason why it is none, and the paths left over."""
    if not isinstance(element, dict):
        return RowReading(Reject(f"not an object but a {type(element).__name__}", at))
    try:
        values = leaves(element)
    except ValueError as error:
        return RowReading(Reject(str(error), at))
    used = [(value, _use(value, sorter)) for value in values]
    unmapped = tuple(dict.fromkeys(value.path for value, use in used if use is None))
    reading = replace(record_from_row(_row(used, sorter), sorter.source, at), unmapped=unmapped)
    if isinstance(reading.outcome, Reject):
        return reading
    return replace(reading, outcome=replace(reading.outcome, field_route=sorter.route))


def _use(value: Value, sorter: Sorter) -> Use | None:
    """Return what becomes of a value; a yes or no is no part of a text."""
    use = sorter.use_of(value.keys)
    if use is None and is_empty(value.held):
        # An object that a path leads into, and that is missing here.
        return next((use for use in sorter.uses if is_below(use.keys, value.keys)), None)
    return None if use and use.field == "text" and isinstance(value.held, bool) else use


def _nearest(keys: Keys, uses: tuple[Use, ...]) -> Use | None:
    """Return the use with the longest path at or above a value; to fill a field comes before to ignore."""
    fitting = (use for use in uses if is_below(keys, use.keys))
    return max(fitting, key=lambda use: (len(use.keys), bool(use.field)), default=None)


def _row(used: list[tuple[Value, Use | None]], sorter: Sorter) -> dict[str, object]:
    """Return the fields that values fill, in the order of the mapping, then those of templates."""
    row: dict[str, object] = {}
    for field in dict.fromkeys(use.field for use in sorter.uses if use.field):
        named = [use for use in sorter.uses if use.field == field]
        values = [value for wanted in named for value, use in used if use is wanted]
        row[field] = field_value(field, values, sorter.source.kind)
    given = [value for value, _ in used]
    for field, template in sorter.source.api.templates.items():
        row[field] = filled(template, given, is_address=field == "url") or row.get(field)
    return row | {"url": _whole(row.get("url"), sorter.source)}


def _whole(told: object, source: Source) -> object:
    """Return an address that was told without its host as the source's own; what is none stays as it is."""
    is_partial = isinstance(told, str) and re.match(r"\s*[/?]", told) is not None
    return (absolute(source.url, str(told)) or told) if is_partial and source.url else told
