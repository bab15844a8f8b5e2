"""Cues beside a name: a word that decides what is said about it, and how far that word reaches."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from skillmatch.records import Assertion

Reach = Literal["near", "or", "list"]

# Words that no list entry holds: behind one, a cue says nothing any more.
_STOP = frozenset((
    "also", "are", "because", "by", "can", "certified", "do", "does", "except", "experienced", "for",
    "from", "good", "got", "had", "has", "have", "held", "hold", "holds", "i", "if", "in", "is", "must",
    "need", "needed", "needs", "on", "only", "passed", "plus", "preferred", "required", "since", "so",
    "strictly", "strong", "than", "that", "then", "to", "use", "uses", "using", "want", "wanted",
    "wants", "was", "we", "were", "when", "which", "who", "will", "with", "would", "year", "years",
    "you",
))  # fmt: skip
# Words that may stand between a name and the cue behind it.
_FILLER = frozenset((
    "a", "administration", "all", "already", "also", "am", "an", "any", "are", "background", "be",
    "big", "both", "cert", "certificate", "certification", "certifications", "certs", "considered",
    "currently", "definitely", "degree", "design", "development", "either", "exam", "exams",
    "experience", "great", "has", "have", "highly", "huge", "i", "in", "is", "it", "it's", "just",
    "knowledge", "now", "of", "please", "real", "skill", "skills", "strongly", "stuff", "support",
    "that's", "the", "these", "they", "though", "training", "very", "was", "were", "will", "work",
    "would",
))  # fmt: skip
_SEPARATOR = re.compile(r"[,/&|]|\b(?:and|or|nor)\b")
_JOINED = re.compile(r"\b(?:and|or|nor)\b")
_CONJUNCTION = re.compile(r"\b(?:or|nor)\b|/")
_HARD = re.compile(r"[();:!?\n]| - |--")
# "no confidence the backup works" says nothing about the backup.
_DETERMINED = re.compile(r"\w (?:the|a|an|my|our|your|this|that|their)\b")
_VERB_AFTER = re.compile(r"\s+(?:is|are|was|yes|needs?|has|have|please|required|only)\b")


# "MCSE - Nice to have: SharePoint": a header speaks of what follows it.
_HEADER_END = re.compile(r"(?:[ -]to[ -]haves?)?(?: skills?| qualifications?| experience)?:")
# "MCSE (2003, expired)" and "Network+ 2006, never renewed"
_YEAR_GAP = re.compile(r"\s*\(?(?:[a-z]{3,9}\.? )?(?:19|20)\d\d\)?[,;:]? *")


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
    name: str = ""
    lead: str = ""  # what stands before the list that the name is part of
    closing: str = ""  # how the clause ends, however long its list
    beyond: str = ""  # how the text goes on after the clause


def surroundings(lower: str, span: tuple[int, int], clause: tuple[int, int], head: int) -> Surroundings:
    """Return at most 160 characters on each side of a span in its clause; head is where its list begins."""
    start, end = span
    start += len("our ") if lower.startswith("our ", start, end) else 0
    return Surroundings(
        before=lower[max(clause[0], start - 160) : start],
        after=lower[end : min(clause[1], end + 160)],
        name=lower[start:end],
        lead=lower[max(clause[0], head - 160) : head],
        closing=lower[max(end, clause[1] - 50) : clause[1]],
        beyond=lower[max(end, clause[1]) : max(end, clause[1]) + 60],
    )


def cue(name: str, assertion: Assertion, *words: str, reach: Reach = "list") -> Cue:
    """Return a cue of alternative patterns for whole words, named after its assertion ("negated:no")."""
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")
    return Cue(f"{assertion}:{name}", assertion, pattern, reach)


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
        if (match := one.pattern.search(around.after)) and not _HEADER_END.match(around.after, match.end())
    ]
    if not found:
        return None
    at, place = min(found)
    return cues[place] if _reaches_back(cues[place], around.after[:at], around.before) else None


def _reaches_forward(reach: Reach, gap: str, after: str) -> bool:
    items = _items(gap)
    if (
        (len(items) > 1 and not items[0])
        or _HARD.search(gap.lstrip(" :"))
        or any(_breaks(item) for item in items)
    ):
        return False
    if len(items) == 1:
        return len(items[0].split()) <= 3 and not (reach == "or" and _DETERMINED.search(items[0]))
    if reach == "near":
        return False
    if reach == "or":
        return _is_alternative(gap, after)
    return not (_VERB_AFTER.match(after) and gap.rstrip().endswith(","))


def _is_alternative(gap: str, after: str) -> bool:
    """Return whether a list behind "no" is one of alternatives, all of them ruled out."""
    if re.search(r"\band\b|&|, an? ", gap):
        return False
    return _CONJUNCTION.search(gap) is not None or re.match(r",? (?:or|nor)\b", after) is not None


def _reaches_back(found: Cue, gap: str, before: str) -> bool:
    items = _items(gap)
    if not gap.strip(" ,(-:") or _YEAR_GAP.fullmatch(gap):
        return True
    if any(_breaks(item) for item in items[:-1]) or _HARD.search(gap.strip(" (-:,")):
        return False
    last = items[-1].strip(" (-:").split()
    if len(items) == 1:
        return all(word in _FILLER for word in last) or (len(last) <= 2 and not _breaks(items[0]))
    if gap.rstrip().endswith("("):
        return False
    words = [word for word in last if word not in _FILLER]
    return len(words) <= 3 and (_JOINED.search(gap) is not None or _is_about_all(found, before))


def _is_about_all(found: Cue, before: str) -> bool:
    """Return whether a cue at the end of a line's bare comma list speaks of the whole list."""
    return found.assertion in ("required", "preferred", "optional", "negated") and not before.strip(" -*•\n")


def _items(gap: str) -> list[str]:
    return [item.strip(" \"'") for item in _SEPARATOR.split(gap)]


def _breaks(item: str) -> bool:
    words = item.split()
    return len(words) > 3 or any(word in _STOP for word in words)
