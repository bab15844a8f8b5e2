"""Cues beside a name: the words that decide what is said about it, found by a trigger word first."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from skillmatch.extract.phrases import phrase, words_of
from skillmatch.extract.reach import Reach, reaches_back, reaches_forward
from skillmatch.records import Assertion

_WINDOW = 160
# "MCSE - Nice to have: SharePoint": a header speaks of what follows it.
_HEADER_END = re.compile(r"(?:[ -]to[ -]haves?)?(?: skills?| qualifications?| experience)?:")


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern that gives an assertion to the names it reaches; no match is without a trigger word."""

    name: str
    assertion: Assertion
    pattern: re.Pattern[str]
    triggers: frozenset[str]
    reach: Reach = "list"


@dataclass(frozen=True, slots=True)
class CueTable:
    """Cues in their order, and the places of those that each trigger word calls."""

    cues: tuple[Cue, ...]
    called_by: Mapping[str, tuple[int, ...]]

    def called(self, words: frozenset[str]) -> Sequence[int]:
        """Return the places of the cues that the words of a text call, in the table's order."""
        triggers = self.called_by.keys() & words
        return sorted({place for word in triggers for place in self.called_by[word]}) if triggers else ()


class Surroundings(NamedTuple):
    """What stands before and after a name in its clause, in lower case and cut to a bounded length."""

    before: str
    after: str
    name: str = ""
    lead: str = ""  # what stands before the list that the name is part of
    closing: str = ""  # how the clause ends, however long its list
    beyond: str = ""  # how the text goes on after the clause
    earlier: str = ""  # how it comes to the clause
    words_before: frozenset[str] = frozenset()
    words_after: frozenset[str] = frozenset()


def surroundings(lower: str, span: tuple[int, int], clause: tuple[int, int], head: int) -> Surroundings:
    """Return at most 160 characters on each side of a span in its clause; head is where its list begins."""
    start, end = span
    start += len("our ") if lower.startswith("our ", start, end) else 0
    before, after = lower[max(clause[0], start - _WINDOW) : start], lower[end : min(clause[1], end + _WINDOW)]
    return Surroundings(
        before=before,
        after=after,
        name=lower[start:end],
        lead=lower[max(clause[0], head - _WINDOW) : head],
        closing=lower[max(end, clause[1] - 50) : clause[1]],
        beyond=lower[max(end, clause[1]) : max(end, clause[1]) + 90],
        earlier=lower[max(0, clause[0] - 80) : clause[0]],
        words_before=words_of(before),
        words_after=words_of(after),
    )


def cue(name: str, assertion: Assertion, *phrases: str, reach: Reach = "list") -> Cue:
    """Return a cue of alternative phrases, named after its assertion ("negated:no")."""
    compiled = [phrase(text) for text in phrases]
    end = r"[ \"']*\Z" if reach == "touch" else r"(?!\w)"
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(one.pattern for one in compiled)}){end}")
    triggers = frozenset().union(*(one.triggers for one in compiled))
    return Cue(f"{assertion}:{name}", assertion, pattern, triggers, reach)


def cue_table(*cues: Cue) -> CueTable:
    """Return a table of cues with the index of their trigger words."""
    called_by: dict[str, tuple[int, ...]] = {}
    for place, one in enumerate(cues):
        for word in one.triggers:
            called_by[word] = (*called_by.get(word, ()), place)
    return CueTable(cues, called_by)


def cue_before(table: CueTable, around: Surroundings) -> Cue | None:
    """Return the cue before the name that reaches it: the nearest, of those the longest, then the first."""
    found = [
        (match.end(), -match.start(), -place)
        for place in table.called(around.words_before)
        if (match := _nearest(table.cues[place], around))
    ]
    return table.cues[-max(found)[2]] if found else None


def cue_after(table: CueTable, around: Surroundings) -> Cue | None:
    """Return the cue after the name that stands nearest, if it reaches back to the name."""
    found = [
        (match.start(), -match.end(), place)
        for place in table.called(around.words_after)
        if (match := table.cues[place].pattern.search(around.after))
        and not _HEADER_END.match(around.after, match.end())
    ]
    if not found:
        return None
    at, _, place = min(found)
    one = table.cues[place]
    return one if reaches_back(one.reach, one.assertion, around.after[:at], around.before) else None


def _nearest(one: Cue, around: Surroundings) -> re.Match[str] | None:
    """Return the nearest place before the name from which a cue reaches it."""
    for match in reversed(tuple(one.pattern.finditer(around.before))):
        begins = one.reach == "head" and not around.before[: match.start()].strip(" -*•\n")
        reach = "clause" if begins else "list" if one.reach == "head" else one.reach
        if reaches_forward(reach, around.before[match.end() :], around.after):
            return match
    return None
