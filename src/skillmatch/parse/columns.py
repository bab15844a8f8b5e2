"""Which field each column of a row fills: as its source maps it, else by the column's own name."""

import re

from skillmatch.sources import FIELDS, SYNONYMS, Source


def sorted_out(row: dict[str, object], source: Source) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return a row's values by field name, and the columns that are neither mapped, known nor ignored."""
    fields: dict[str, object] = {}
    unmapped = []
    for column in sorted(row, key=lambda name: name not in source.fields):
        field = field_of(column, source)
        if field and field not in fields:
            fields[field] = row[column]
        elif not is_ignored(column, source):
            unmapped.append(column)
    return fields, tuple(unmapped)


def field_of(column: str, source: Source) -> str:
    """Return the field that a column fills: the one the source maps it to, else its own name, else ""."""
    if is_ignored(column, source):
        return ""
    mapped = source.fields.get(column) or source.fields.get(column.strip())
    name = re.sub(r"[\s-]+", "_", column.strip().casefold())
    field = mapped or SYNONYMS.get(name, name)
    return field if field in FIELDS[source.kind] else ""


def is_ignored(column: str, source: Source) -> bool:
    """Return whether the source names a column as one that it does not want."""
    return column in source.ignore or column.strip() in source.ignore
