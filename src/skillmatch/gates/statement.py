"""What a text states about a gate, and the wordings that state it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

# How clients say that something is no wish.
MUST = r"(?:must|required to|needs? to|has to|have to) "
NEEDED = (
    r"(?: (?:is|are))?(?: (?:absolutely|strictly|also))? (?:required|mandatory|a must|needed|essential"
    r"|necessary|a prerequisite|a requirement|obligatory)"
)

Gate = Literal["availability", "location", "language", "clearance", "permit"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing asked or stated, in words; text[start:end] == surface, in code points."""

    gate: Gate
    value: str  # "Spanish", "no Spanish", "Secret", "US citizen", "on site", "2026-12-01"
    start: int
    end: int
    surface: str
    rule: str
    first_on: date | None = None  # of availability: the earliest day that may be meant
    last_on: date | None = None  # and the latest; None is open


@dataclass(frozen=True, slots=True)
class Wording:
    """A pattern of lower-case text and the value it states, {} in it being the name in group "what"."""

    rule: str
    pattern: re.Pattern[str]
    value: str = "{}"
    is_entry: bool = False  # counts only as an entry of a list of requirements


@dataclass(frozen=True, slots=True)
class Wordings:
    """All that is said of one gate in one kind of document."""

    gate: Gate
    triggers: re.Pattern[str]  # where it matches nothing, nothing is said
    said: tuple[Wording, ...]
    values: Mapping[str, str]  # name in group "what" -> value


def statement_row(field: str, said: Statement, outranked_by: str = "") -> dict[str, object]:
    """Return what is stored of a statement: the field it stands in, and the one that it gives way to."""
    return {
        "field": field,
        "gate": said.gate,
        "value": said.value,
        "first_on": said.first_on.isoformat() if said.first_on else None,
        "last_on": said.last_on.isoformat() if said.last_on else None,
        "surface": said.surface,
        "start_offset": said.start,
        "end_offset": said.end,
        "rule": said.rule,
        "outranked_by": outranked_by,
    }


def wording(rule: str, pattern: str, value: str = "{}", is_entry: bool = False) -> Wording:
    """Return a wording of whole words."""
    return Wording(rule, re.compile(rf"(?<![\w-]){pattern}(?![\w-])"), value, is_entry)


def one_of(names: Mapping[str, str]) -> str:
    """Return a pattern of any of the names, the longest first."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
