"""The values that several paths of an element give for one field, as the one value that a row has."""

import html
from collections.abc import Sequence

from skillmatch.parse.fields import is_empty
from skillmatch.parse.json_paths import Value
from skillmatch.records import Kind
from skillmatch.text import decode, plain_text

_TERMS = ("required", "preferred", "certifications", "skills", "languages", "clearance", "work_permit")
# Where a board names the place of work, that says more than the yes or no that the row of a request has.
_WORKPLACES = {"remote": True, "hybrid": False, "on-site": False, "onsite": False, "unspecified": None}


def field_value(field: str, values: Sequence[Value], kind: Kind) -> object:
    """Return what a field is given: texts joined, places joined, lists of terms, else the first value."""
    said = [value for value in values if not is_empty(value.held)]
    if field == "text":
        return _joined_text(said)
    if field == "location":
        return _joined_places(said)
    if field in _TERMS:
        return [_mended(value.held) for value in said]
    first = _mended(said[0].held) if said else None
    is_workplace = field == "remote" and kind == "request"
    return _WORKPLACES.get(str(first).casefold(), first) if is_workplace else first


def _joined_text(values: Sequence[Value]) -> str:
    """Return all texts, each on lines of its own, escaped so that they are not read as HTML a second time."""
    texts = (plain_text(str(_mended(value.held))) for value in values)
    return html.escape("\n".join(filter(None, texts)), quote=False)


def _joined_places(values: Sequence[Value]) -> str:
    """Return places by " / ", those within one object ("Graz", "Austria") by comma, each once."""
    places: dict[int, list[str]] = {}
    for value in values:
        words = places.setdefault(value.owner, [])
        word = str(_mended(value.held)).strip()
        words += [word] if word not in words else []
    return " / ".join(dict.fromkeys(", ".join(words) for words in places.values()))


def _mended(held: object) -> object:
    """Return a value as it is; a text that was decoded twice comes out right."""
    return decode(held.encode(errors="ignore"), "utf-8") if isinstance(held, str) else held
