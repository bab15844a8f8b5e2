"""What stands around a statement, and whether it is meant as one."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from skillmatch.extract.clauses import Section, outline
from skillmatch.extract.folding import Folded
from skillmatch.gates.statement import Gate

_PART_END = re.compile(r"[.,;:!?](?=\s|\Z)|[()\n•|]| - |(?= but )|(?= though )|(?= although )")
# With one of these beside it a client's wish is no gate: it is soft, open, conditional or denied.
_SOFT = re.compile(
    r"\b(?:prefer\w*|plus|bonus|nice|ideal\w*|desir\w*|help(?:s|ful)|assets?|advantage\w*|beneficial|optional"
    r"|welcome|possibl[ey]|would be|could be|may|might|flexible|negotiable|target|tentative\w*|approx\w*"
    r"|around|about|roughly|hopefully|planned?|estimated|expected|if|whether|or|no|not|never|without"
    r"|neither|nor|used to|previous\w*|former\w*|unless|except)\b|n't\b"
)
# These soften nothing.
_HARMLESS = re.compile(
    r" or (?:higher|above|better|equivalent|earlier|sooner)\b|without (?:visa |employer )?sponsorship\b"
)
# ", but not mandatory", ", ideally", "(preferred)": said of what stands before.
_AFTERTHOUGHT = re.compile(
    r"[\s,;:()-]*(?:(?:but|though|although|however)\b[^.;\n]{0,40}\b(?:not|flexible|negotiable|plus)"
    r"|preferr?ed"
    r"|preferably|ideally|optional|desired|desirable|nice|flexible|negotiable|a plus"
    r"|or (?!higher|above|better)|not (?:required|mandatory|essential|necessary|a must)|if possible|unless)\b"
)
_FORETHOUGHT = re.compile(r"\b(?:ideally|preferably|nice to have|bonus|a plus|preferred)[\s,:-]*\Z")
_WISHES: frozenset[Section] = frozenset(("preferred", "optional", "refused", "learning"))
_ENTRY_LEAD = re.compile(r"(?:\A|\n)[\s*•·▪◦●○■▶►✓✔➢❖>-]*\Z|[:•·] *\Z")
_DENIED = r"no|not|never|without|neither|nor|if|unless|can't|don't|isn't"
_OTHERS = (
    r"|customers?|clients?|users?|staff|personnel|employees|teams?|patients|students|requir\w+|would|could"
    r"|seeking|looking|applied|applying|application|pending|eligible|process\w*|obtain\w*|learn\w*|taught"
    r"|translat\w*|rusty|former\w*|used to|helped|support\w*|portal|systems?|facilit\w+"
)
# What stands beside words that a profile does not say of its own person, or not for certain.
_NOT_OWN: Mapping[Gate, re.Pattern[str]] = {
    "availability": re.compile(rf"\b(?:{_DENIED}|part(?:ly|ially|-time)?|half|users?|would|could)\b|%"),
    "location": re.compile(rf"\b(?:{_DENIED})\b"),
    "language": re.compile(rf"\b(?:{_DENIED}{_OTHERS})\b"),
    "clearance": re.compile(rf"\b(?:{_DENIED}{_OTHERS})\b"),
    "permit": re.compile(rf"\b(?:{_DENIED}{_OTHERS})\b"),
}


# Characters; whoever writes without full stops means no more than that by one statement.
_FAR = 400
# A line with a year tells of a position that was.
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Around:
    """A folded text with the places that part its clauses, and the sections of its headers."""

    folded: Folded
    part_ends: Sequence[tuple[int, int]]  # where a part ends and the next begins
    section_starts: Sequence[int]
    sections: Sequence[Section]

    def part(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the part of a sentence, or the parts, that hold a span."""
        behind = bisect_right(self.part_ends, (start, start))
        first = self.part_ends[behind - 1][1] if behind else 0
        last = next((at for at, _ in self.part_ends[behind:] if at >= end), len(self.folded.lower))
        return max(min(first, start), start - _FAR), min(last, end + _FAR)

    def beside(self, start: int, end: int) -> str:
        """Return what stands before and behind a span in its part of the sentence."""
        first, last = self.part(start, end)
        return f"{self.folded.lower[first:start]} ~ {self.folded.lower[end:last]}"

    def line(self, start: int, end: int) -> str:
        """Return the line that holds a span."""
        lower = self.folded.lower
        stop = lower.find("\n", end)
        return lower[lower.rfind("\n", 0, start) + 1 : stop if stop >= 0 else len(lower)]

    def section_at(self, place: int) -> Section:
        """Return the kind of header that a place stands under."""
        return self.sections[bisect_right(self.section_starts, place) - 1]


def around(folded: Folded) -> Around:
    """Return a folded text with its parts and sections."""
    lined = outline(folded.text, folded.lower)
    part_ends = tuple(found.span() for found in _PART_END.finditer(folded.lower))
    return Around(folded, part_ends, lined.section_starts, lined.sections)


def is_asked(text: Around, start: int, end: int) -> bool:
    """Return whether a client asks for it: nothing beside it or above it makes it a mere wish."""
    lower = text.folded.lower
    first, last = text.part(start, end)
    return not (
        _SOFT.search(_HARMLESS.sub(" ", text.beside(start, end)))
        or _AFTERTHOUGHT.match(lower, last, last + 60)
        or _FORETHOUGHT.search(lower, max(0, first - 30), first)
        or text.section_at(start) in _WISHES
    )


def is_claimed(text: Around, gate: Gate, start: int, end: int) -> bool:
    """Return whether a profile says it of its own person, and for certain."""
    if _NOT_OWN[gate].search(text.beside(start, end)) or text.section_at(start) == "refused":
        return False
    return gate != "location" or not _YEAR.search(text.line(start, end))


def is_entry(text: Around, start: int) -> bool:
    """Return whether a place begins an entry of a list of requirements."""
    lead = text.folded.lower[max(0, start - 12) : start]
    return _ENTRY_LEAD.search(lead) is not None and text.section_at(start) == "required"
