"""The outline of a text: where its sentences and clauses begin, and under which header a place stands."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from skillmatch.extract.header_words import Section
from skillmatch.extract.headers import Header, headers
from skillmatch.extract.history import History, Standing, history

__all__ = ["Outline", "Section", "outline"]

_BULLETS = "•·▪◦●○■▶►✓✔➢❖"
# One class of characters first, here and below: so the search runs from one of them to the next.
_SENTENCE_END = re.compile(
    rf"[.!?\n{_BULLETS}](?:(?<=[.!?])[\"')\]]*\s+|(?<=\n)[\s>*-]*|(?<=[{_BULLETS}])\s*)"
)
# "Requirements: - Java - MCSE": dashes and stars that stand for bullets whose lines are lost.
_GLUED_BULLET = re.compile(r"(?<=[:.;a-z0-9)+#] )[*-] (?=[A-Z])")
_CLAUSE_END = re.compile(
    r"[;,\s](?:(?<=;)|(?<=\s)(?:(?<!everything )(?<!anything )(?<!all )(?=but\b(?! also))"
    r"|(?=(?:however|although|though|whereas)\b)"
    r"|and (?=(?:i|we|they|you)\b)|(?<!with )(?<!for )(?<! a )(?=min(?:imum|\.)? (?:of )?\d))"
    r"|(?<=,)(?<!ideally,)(?<!preferably,)\s+(?=(?:and |so |or |then )?(?:i|we|you|they|he|she|it|my|our"
    r"|please|just)\b))"
)
_ABBREVIATIONS = frozenset((
    "approx", "ca", "cert", "certs", "co", "corp", "dept", "dr", "e.g", "eg", "esp", "etc", "exp", "hrs",
    "i.e", "ie", "inc", "incl", "jr", "ltd", "max", "min", "mo", "mr", "mrs", "ms", "no", "nr", "pref",
    "req", "resp", "sr", "st", "tel", "vs", "yr", "yrs",
))  # fmt: skip
# These end sentences too: only a small letter or a digit behind shows that they do not.
_UNSURE = frozenset(("co", "corp", "etc", "hrs", "inc", "ltd", "mo", "no", "ms", "yr", "yrs"))
_BLANK_LINE = re.compile(r"\n[ ]*\n\s*")
_SPACE = re.compile(r"\s*")
_BULLET = re.compile(rf"[ ]*(?:[*{_BULLETS}-]|\d{{1,2}}[.)])")
# A line of prose, not an entry of a list.
_PROSE = re.compile(
    r"[^\n]{100}|[^\n]*[.!?:][ ]*(?:\n|\Z)|(?:i|we|our|please|call|to|if|this|the|you|all|as|for)\b"
)


@dataclass(frozen=True, slots=True)
class Outline:
    """Sorted places where sentences and sections begin, starting at 0; clauses are found when asked for."""

    lower: str
    sentences: Sequence[int]
    section_starts: Sequence[int]
    sections: Sequence[Section]
    history: History
    clauses: dict[int, tuple[int, ...]] = field(default_factory=dict)  # sentence -> where its clauses begin

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Return the span of the sentence that holds a place."""
        return _span_at(self.sentences, place, len(self.lower))

    def clause_at(self, place: int) -> tuple[int, int]:
        """Return the span of the clause that holds a place."""
        start, end = self.sentence_at(place)
        if start not in self.clauses:
            ends = (found.end() for found in _CLAUSE_END.finditer(self.lower, start, end))
            self.clauses[start] = (start, *(at for at in ends if at < end))
        return _span_at(self.clauses[start], place, end)

    def section_at(self, place: int) -> Section:
        """Return the kind of header that a place stands under."""
        return self.sections[bisect_right(self.section_starts, place) - 1]

    def standing_at(self, place: int) -> Standing:
        """Return the dated position or the table of years that a place stands in."""
        return self.history.at(place)


def outline(text: str, lower: str, kept: Collection[int] = ()) -> Outline:
    """Return the outline of a folded text; punctuation at the kept places ends nothing."""
    found = headers(text, lower)
    ends = {0, *_sentence_starts(lower, text, kept), *(one.start for one in found)}
    sections = [(0, ""), *_section_starts(lower, found)]
    return Outline(
        lower=lower,
        sentences=sorted(ends),
        section_starts=[place for place, _ in sections],
        sections=[section for _, section in sections],
        history=history(lower, [one.start for one in found]),
    )


def _sentence_starts(lower: str, text: str, kept: Collection[int]) -> Iterator[int]:
    for found in _SENTENCE_END.finditer(lower):
        if lower[found.start()] in ".!?" and not _ends_sentence(found, text, kept):
            continue
        if found.end() < len(lower):
            yield found.end()
    if " - " in text or " * " in text:
        yield from _glued_bullets(text)


def _glued_bullets(text: str) -> Iterator[int]:
    """Yield where the entries of a list begin whose lines are lost: three of them, or some behind a colon."""
    at = 0
    for line in text.split("\n"):
        if " - " in line or " * " in line:
            starts = [found.start() for found in _GLUED_BULLET.finditer(text, at, at + len(line))]
            if len(starts) > 2 or line.startswith(("- ", "* ")) or ": - " in line:
                yield from starts
        at += len(line) + 1


def _ends_sentence(found: re.Match[str], text: str, kept: Collection[int]) -> bool:
    start, end = found.span()
    if start in kept:
        return False
    if text[start] != ".":
        return not text[end : end + 1].islower() or text[start - 1 : start] in ("!", "?")
    word = text[max(0, start - 7) : start].lower().rsplit(" ", 1)[-1].lstrip("(")
    if word in _UNSURE:
        return text[end : end + 1].isupper()
    return word not in _ABBREVIATIONS


def _section_starts(lower: str, found: Sequence[Header]) -> Iterator[tuple[int, Section]]:
    """Yield where sections begin, each ended by the next header, its line or a blank line."""
    blanks = [(blank.start(), blank.end()) for blank in _BLANK_LINE.finditer(lower)]
    for place, header in enumerate(found):
        limit = found[place + 1].start if place + 1 < len(found) else len(lower)
        yield header.start, header.section
        end = _section_end(lower, header, blanks, limit)
        if end < limit:
            yield end, ""


def _section_end(lower: str, header: Header, blanks: Sequence[tuple[int, int]], limit: int) -> int:
    """Return where a section ends: with its header's line if that goes on, else at a blank line."""
    content = header.end if lower[header.end - 1] != "\n" else header.end - 1
    line_end = lower.find("\n", content)
    if line_end < 0 or line_end > limit:
        return limit
    if lower[content:line_end].strip(" *_:"):
        return limit if _BULLET.match(lower, line_end + 1) else line_end
    first_line = _SPACE.match(lower, line_end, limit)
    place = bisect_left(blanks, (first_line.end() if first_line else line_end, 0))
    while place < len(blanks) and blanks[place][0] < limit and _goes_on(lower, *blanks[place]):
        place += 1
    return min(limit, blanks[place][0]) if place < len(blanks) else limit


def _goes_on(lower: str, blank: int, after: int) -> bool:
    """Return whether the entries of a section go on behind a blank line."""
    if _BULLET.match(lower, after):
        return True
    line = lower.rfind("\n", 0, blank) + 1
    return not (_BULLET.match(lower, line) or _PROSE.match(lower, line, blank) or _PROSE.match(lower, after))


def _span_at(starts: Sequence[int], place: int, length: int) -> tuple[int, int]:
    index = bisect_right(starts, place)
    return starts[index - 1], starts[index] if index < len(starts) else length
