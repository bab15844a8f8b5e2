"""Fields of a record that are a gate's own: what they state, and which words of its text they outrank."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from skillmatch.gates.availability import Stay
from skillmatch.gates.entries import NOW, entry_value, is_wish
from skillmatch.gates.statement import Gate, Statement
from skillmatch.records import Kind

# Field -> the gate that it speaks of.
FIELDS: Mapping[Kind, Mapping[str, Gate]] = {
    "request": {
        "start_date": "availability",
        "languages": "language",
        "clearance": "clearance",
        "work_permit": "permit",
        "remote": "location",
        "on_site": "location",
    },
    "profile": {
        "available_from": "availability",
        "languages": "language",
        "clearance": "clearance",
        "work_permit": "permit",
        "remote": "location",
    },
}
# What the fields of flags and choices come to.
_PLACES = {
    ("request", "remote", "yes"): "remote",
    ("request", "on_site", "yes"): "on site",
    ("profile", "remote", "yes"): "remote too",
    ("profile", "remote", "no"): "on site only",
    ("profile", "remote", "only"): "remote only",
}
_MODES = frozenset((*_PLACES.values(), "hybrid"))
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_NAMED, _CHARACTERS = 3, 40  # how much is told of what nobody knows


def declared_statements(
    kind: Kind, fields: Mapping[str, str], told_on: date | None
) -> Iterator[tuple[str, Statement]]:
    """Yield what a record's own fields state, each with its field; lists are fields of one entry a line."""
    for field, gate in FIELDS[kind].items():
        said = fields.get(field, "")
        if gate == "availability":
            found = _days(kind, field, said, told_on)
        elif gate == "location":
            found = _places(kind, field, said)
        else:
            found = _listed(kind, field, said)
        yield from ((field, one) for one in found)


def outranking(declared: Iterable[tuple[str, Statement]], stated: Statement) -> str:
    """Return the field that a statement of the text has to give way to, "" for none."""
    return next((field for field, one in declared if _outranks(one, stated)), "")


def _outranks(declared: Statement, stated: Statement) -> bool:
    if declared.gate != stated.gate:
        return False
    if stated.gate == "language":
        # A text may name one more; that it names all of them is the list's to say.
        return stated.value == "listed" or _language(declared.value) == _language(stated.value)
    return stated.gate != "location" or stated.value in _MODES


def _language(value: str) -> str:
    return value.removeprefix("no ").removeprefix("basic ")


def _days(kind: Kind, field: str, said: str, told_on: date | None) -> Iterator[Statement]:
    days = _now(kind, told_on) if said == NOW else _iso_days(said)
    if days:
        yield Statement(
            "availability", days.words, 0, len(said), said, f"availability:{field}", days.first, days.last
        )


def _now(kind: Kind, told_on: date | None) -> Stay | None:
    # As soon as possible rules out nobody, and whoever is free now is free now.
    return Stay(told_on, told_on if kind == "profile" else None) if told_on else None


def _iso_days(said: str) -> Stay | None:
    """Return the days that may be meant by a day, a month or a year in figures; None for no day at all."""
    found = _ISO.fullmatch(said)
    if not found:
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    first = date(year, month or 1, day or 1)
    last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    return Stay(first, last)


def _places(kind: Kind, field: str, said: str) -> Iterator[Statement]:
    value = _PLACES.get((kind, field, said))
    if value:
        yield Statement("location", value, 0, len(said), said, f"location:{field}")


def _listed(kind: Kind, field: str, said: str) -> Iterator[Statement]:
    """Yield a statement per entry, one for all that nobody knows, and whether the languages are all told."""
    gate = FIELDS[kind][field]
    entries = [(found.start(), found.group()) for found in re.finditer(r"[^\n]+", said)]
    valued = [(start, entry, entry_value(kind, field, entry)) for start, entry in entries]
    for start, entry, value in valued:
        if value:
            yield Statement(gate, value, start, start + len(entry), entry, f"{gate}:{field}")
    unknown = [(start, entry) for start, entry, value in valued if not value]
    demanded = [(start, entry) for start, entry in unknown if kind == "profile" or not is_wish(entry)]
    if demanded:
        yield _unknown(gate, field, demanded)
    if valued and not unknown and gate == "language" and kind == "profile":
        yield Statement(gate, "listed", 0, len(said), said, f"{gate}:{field}-all")


def _unknown(gate: Gate, field: str, entries: Sequence[tuple[int, str]]) -> Statement:
    """Return one statement for all entries that nobody knows: what they ask nobody can settle."""
    start, first = entries[0]
    names = ", ".join(entry[:_CHARACTERS] for _, entry in entries[:_NAMED])
    more = f" and {len(entries) - _NAMED} more" if len(entries) > _NAMED else ""
    value, surface = f"another {gate}: {names}{more}", first[:_CHARACTERS]
    return Statement(gate, value, start, start + len(surface), surface, f"{gate}:{field}-unknown")
