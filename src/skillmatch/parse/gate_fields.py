"""The fields that speak of a gate: a day to start on, languages, clearances, permits, remote or not."""

import re
from collections.abc import Iterable

from skillmatch.gates.entries import NOW, entry_value
from skillmatch.limits import GATE_ENTRIES
from skillmatch.parse.dates import as_dated
from skillmatch.parse.fields import BadValueError, as_line, is_unstated, shown
from skillmatch.parse.row_fields import RowFields
from skillmatch.records import Kind
from skillmatch.sources import Source

_DATE_CHARACTERS = {"day": 10, "month": 7, "year": 4}
_AT_ONCE = frozenset(
    ("now", "asap", "a.s.a.p.", "as soon as possible", "immediately", "immediate", "at once", "right away")
)
_REMOTE = {
    **dict.fromkeys(("true", "yes", "y", "1", "1.0", "hybrid", "both"), "yes"),
    **dict.fromkeys(("false", "no", "n", "0", "0.0", "on site", "on-site", "onsite", "on site only"), "no"),
    **dict.fromkeys(("only", "remote only", "remote", "fully remote", "100% remote"), "only"),
}
# "US citizen or green card" and "TS/SCI" are one entry each; a bracket closes what stands in it.
_PARTS = {"languages": re.compile(r"(?:[,/|&]|\band\b)(?![^()]{0,60}\))", re.IGNORECASE)}
_OTHER_PARTS = re.compile(r",(?![^()]{0,60}\))")


def gate_day(fields: RowFields, field: str, source: Source) -> str:
    """Return a day, a month or a year as ISO text, "now" for at once, "" for nothing that can be read."""
    return fields.known(lambda name, given: _day(name, given, source.dates.formats), field, "")


def gate_entries(fields: RowFields, field: str, kind: Kind) -> tuple[str, ...]:
    """Return the entries of a list as they are written; those that mean nothing here are noted."""
    parts = _PARTS.get(field, _OTHER_PARTS)
    stated = (part.strip() for term in fields.terms(field) for part in parts.split(term))
    entries = tuple(dict.fromkeys(entry for entry in stated if _is_stated(entry, field, kind)))
    if len(entries) > GATE_ENTRIES:
        fields.unknown(field, f"{len(entries)} entries")
        return ()
    for entry in entries:
        if not entry_value(kind, field, entry):
            fields.unknown(field, entry)
    return entries


def as_remote(field: str, given: object) -> str:
    """Return whether somebody works remotely: "yes", "no", "only", or "" where it is not stated."""
    if is_unstated(given):
        return ""
    is_plain = isinstance(given, str | int | float)
    choice = _REMOTE.get(" ".join(str(given).casefold().split())) if is_plain else None
    if choice is None:
        raise BadValueError(f"{field}: {shown(given)} is not yes, no or only")
    return choice


def _day(field: str, given: object, formats: Iterable[str]) -> str:
    if isinstance(given, str) and as_line(field, given).casefold() in _AT_ONCE:
        return NOW
    dated = as_dated(field, given, formats)
    return dated[0].isoformat()[: _DATE_CHARACTERS[dated[1]]] if dated else ""


def _is_stated(entry: str, field: str, kind: Kind) -> bool:
    """Return whether an entry says anything; that somebody has no clearance is something."""
    return not is_unstated(entry) or bool(field == "clearance" and entry_value(kind, field, entry))
