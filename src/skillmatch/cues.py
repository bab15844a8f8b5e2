"""Cues beside a name: a word that decides what is said about it, and how far that word reaches."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from skillmatch.records import Assertion

Reach = Literal["near", "or", "list", "anywhere"]

_STOP = frozenset(
    """with for on in because since if when that which who is are was were need needs needed use uses using want wants
    must have has had do does can will would so then to i we you by than from hold holds held passed certified got only
    plus strong good experienced except strictly years year required preferred wanted also""".split()
)
_FILLER = frozenset(
    """is are was were would be will also definitely strongly highly very a an the big huge real great considered
    in of either any these all skills skill experience knowledge certification certifications cert certificate
    certs exam i am has have currently now please stuff work both though administration development design
    support background just exams already degree training they it it's that's""".split()
)
_SEPARATOR = re.compile(r"[,/&|]|\b(?:and|or|nor)\b")
_CONJUNCTION = re.compile(r"\b(?:or|nor)\b|/")
_HARD = re.compile(r"[();:!?\n]| - |--")
_VERB_AFTER = re.compile(r"\s+(?:is|are|was|yes|needs?|has|have|please|required|only)\b")


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern that gives an assertion to the names it reaches."""

    name: str
    assertion: Assertion
    pattern: re.Pattern[str]
    reach: Reach = "list"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands before and after a name in its clause, in lower case and cut to a bounded length."""

    before: str
    after: str


def surroundings(lower: str, span: tuple[int, int], clause: tuple[int, int]) -> Surroundings:
    """Return at most 160 characters on each side of a span within its clause."""
    start, end = span
    return Surroundings(lower[max(clause[0], start - 160) : start], lower[end : min(clause[1], end + 160)])


def cue(name: str, assertion: Assertion, words: str, reach: Reach = "list") -> Cue:
    """Return a cue whose words stand as whole words; the name gets the assertion in front ("negated:no")."""
    return Cue(f"{assertion}:{name}", assertion, re.compile(rf"(?<!\w)(?:{words})(?!\w)"), reach)


def cue_before(cues: Sequence[Cue], around: Surroundings) -> Cue | None:
    """Return the first cue of the table that stands before the name and reaches it."""
    for candidate in cues:
        for found in candidate.pattern.finditer(around.before):
            if _reaches_forward(candidate.reach, around.before[found.end() :], around.after):
                return candidate
    return None


def cue_after(cues: Sequence[Cue], around: Surroundings) -> Cue | None:
    """Return the cue after the name that reaches back to it, the nearest one first."""
    found = [
        (match.start(), place)
        for place, one in enumerate(cues)
        if (match := one.pattern.search(around.after))
    ]
    if not found:
        return None
    at, place = min(found)
    reaches = _reaches_back(around.after[:at], around.before)
    return cues[place] if reaches or cues[place].reach == "anywhere" else None


def _reaches_forward(reach: Reach, gap: str, after: str) -> bool:
    if reach == "anywhere":
        return True
    items = _items(gap)
    if _HARD.search(gap.lstrip(" :")) or any(_breaks(item) for item in items):
        return False
    if len(items) == 1:
        return len(items[0].split()) <= 3
    if reach == "near":
        return False
    if reach == "or":
        return _is_alternative(gap, after)
    return not (_VERB_AFTER.match(after) and gap.rstrip().endswith(","))


def _is_alternative(gap: str, after: str) -> bool:
    """Return whether a list behind "no" is one of alternatives, all of them ruled out."""
    if re.search(r"\band\b|&", gap):
        return False
    return _CONJUNCTION.search(gap) is not None or re.match(r",? (?:or|nor)\b", after) is not None


def _reaches_back(gap: str, before: str) -> bool:
    items = _items(gap.lstrip(" ,:-(").rstrip(" (-:,"))
    last = items[-1].split()
    if any(_breaks(item) for item in items[:-1]) or _HARD.search(gap.strip(" (-:,")):
        return False
    if len(items) == 1:
        return all(word in _FILLER for word in last) or (len(last) <= 2 and not _breaks(items[0]))
    if gap.rstrip().endswith("("):
        return False
    words = [word for word in last if word not in _FILLER]
    starts_clause = not before.strip(" -*•\n")
    return len(words) <= 3 and (re.search(r"\b(?:and|or|nor)\b", gap) is not None or starts_clause)


def _items(gap: str) -> list[str]:
    return [item.strip(" \"'") for item in _SEPARATOR.split(gap)]


def _breaks(item: str) -> bool:
    words = item.split()
    return len(words) > 3 or any(word in _STOP for word in words)
