"""Templates such as "https://jobs.example/{slug}": an element's values put in the places of their paths."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from skillmatch.parse.fields import is_empty
from skillmatch.parse.json_paths import Value, is_below, keys_of

_PLACE = re.compile(r"\{([^{}]+)\}")


def places(template: str) -> tuple[str, ...]:
    """Return the paths that stand in a template."""
    return tuple(_PLACE.findall(template))


def filled(template: str, values: Sequence[Value], is_address: bool) -> str:
    """Return a template with its places filled, quoted if it is an address; "" if a value is missing."""
    words = {path: _word(values, path) for path in places(template)}
    if not all(words.values()):
        return ""
    return _PLACE.sub(
        lambda place: quote(words[place[1]], safe="") if is_address else words[place[1]], template
    )


def _word(values: Iterable[Value], path: str) -> str:
    """Return the first value at a path that says something."""
    keys = keys_of(path)
    found = (value.held for value in values if is_below(value.keys, keys) and not is_empty(value.held))
    return str(next(found, "")).strip()
