"""A Europass document as one plain tree, whichever of its versions and notations it was saved in."""

import re
from collections.abc import Iterator

from skillmatch.parse.europass_tables import IGNORED
from skillmatch.parse.fields import is_empty

_DATE_PARTS = ("year", "month", "day")
# An object of nothing else is one value; a label says in words what its code says.
_WRAPPINGS = ("Label", "FormattedDateTime", "#text", "Code")


def plain_tree(tree: object) -> object:
    """Return a tree without attributes and ignored parts; dates, labels and lists are in one form each."""
    if isinstance(tree, list):
        return [plain_tree(part) for part in tree]
    if not isinstance(tree, dict):
        return tree
    if date := _date(tree):
        return date
    fields = dict(_fields(tree))
    if not fields.keys() <= set(_WRAPPINGS):
        return fields
    return next((fields[name] for name in _WRAPPINGS if not is_empty(fields.get(name))), "")


def _fields(tree: dict[str, object]) -> Iterator[tuple[str, object]]:
    """Yield what an object holds; a list of its own name's things is held by their name."""
    for name, value in tree.items():
        stem = name.removesuffix("List")
        if name.startswith("@") or name in IGNORED or stem in IGNORED:
            continue
        if stem == name or stem in tree:
            yield name, plain_tree(value)
        elif isinstance(value, dict) and value.keys() <= {stem}:
            yield from _fields(value)
        else:
            yield stem, plain_tree(value)


def _date(tree: dict[str, object]) -> str:
    """Return a date that is given in parts, as ISO 8601 has it; "" if the object is none."""
    parts = {name.removeprefix("@").casefold(): value for name, value in tree.items()}
    if "year" not in parts or not parts.keys() <= set(_DATE_PARTS):
        return ""
    figures = [re.sub(r"\D", "", str(parts.get(part) or ""))[:4] for part in _DATE_PARTS]
    return "-".join(figure.zfill(2) for figure in figures if figure)
