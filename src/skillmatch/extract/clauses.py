"""The outline of a text: where its sentences and clauses begin, and under which header a place stands."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Section = Literal["", "required", "preferred", "mentioned", "certifications", "learning"]

_SENTENCE_END = re.compile(r"(?<![.!?])[.!?]+[\"')\]]*\s+|\n[\s>*-]*|[•▪◦●]\s*")
_CLAUSE_END = re.compile(
    r";|\s(?=but\b(?! also))|\b(?:however|although|though|whereas)\b"
    r"|,\s+(?=(?:and |so |or |then )?(?:i|we|you|they|he|she|it|my|our|please|just)\b)"
    r"|\band\s+(?=(?:i|we|they|you)\b)"
)
_ABBREVIATIONS = frozenset(
    (
        "e.g",
        "i.e",
        "eg",
        "ie",
        "vs",
        "incl",
        "approx",
        "dr",
        "mr",
        "mrs",
        "st",
        "jr",
        "sr",
        "exp",
        "min",
        "max",
    )
)
_KIND = r"(?: qualifications| skills| experience)?"
_HEADERS: tuple[tuple[Section, str], ...] = (
    (
        "preferred",
        rf"nice[- ]to[- ]haves?|preferred{_KIND}|bonus(?: points| skills)?|desired{_KIND}|desirable{_KIND}"
        rf"|pluses"
        r"|preferences|wish ?list",
    ),
    (
        "required",
        rf"requirements?|required{_KIND}|must[- ]haves?|what (?:we|you'll) need|our needs|we need"
        rf"|responsibilities"
        r"|(?:minimum |basic |essential )?qualifications|duties|deliver|essential(?: skills)?"
        r"|scope(?: of work)?|tasks"
        r"|your role|what you will do",
    ),
    (
        "mentioned",
        r"about (?:us|the company|our company)|who we are|what we (?:have|use|run|offer)|we (?:have|use"
        r"|run)|benefits|perks"
        r"|(?:our |current |existing |present |your |it )?(?:environment|set-?up|infrastructure|systems"
        r"|tech stack)",
    ),
    (
        "certifications",
        r"certifications?|certificates|licenses (?:and|&) certifications|credentials|certified",
    ),
    (
        "learning",
        r"course ?work|courses|home ?lab|lab|training|education(?: and training)?|currently learning",
    ),
    (
        "",
        r"(?:work |professional )?experience|employment(?: history)?|summary|profile|(?:technical |key "
        r"|core )?skills"
        r"|projects|objective|selected work|responsibilities in detail|languages|references|how (?:i"
        r"|we) work|contact",
    ),
)
_HEADER = re.compile("|".join(f"(?P<h{place}>{words})" for place, (_, words) in enumerate(_HEADERS)))
# A header of unknown words still ends the section before it.
_CAPITALS = re.compile(r"[A-Z][A-Z &/]{3,40}[:\n]")
# A blank line ends a section, unless the next line is another entry of it.
_BLANK_LINE = re.compile(r"\n[ ]*\n(?![ ]*(?:[-*•]|\d+[.)]))")


@dataclass(frozen=True, slots=True)
class Outline:
    """Sorted places where sentences, clauses and sections begin; every list starts at 0."""

    sentences: Sequence[int]
    clauses: Sequence[int]
    section_starts: Sequence[int]
    sections: Sequence[Section]
    length: int

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Return the span of the sentence that holds a place."""
        return _span_at(self.sentences, place, self.length)

    def clause_at(self, place: int) -> tuple[int, int]:
        """Return the span of the clause that holds a place."""
        return _span_at(self.clauses, place, self.length)

    def section_at(self, place: int) -> Section:
        """Return the kind of header that a place stands under."""
        return self.sections[bisect_right(self.section_starts, place) - 1]


def outline(text: str, lower: str, kept: Collection[int] = ()) -> Outline:
    """Return the outline of a folded text; punctuation at the kept places ends nothing."""
    sentences = [0, *_sentence_starts(lower, text, kept)]
    clauses = sorted({*sentences, *(found.end() for found in _CLAUSE_END.finditer(lower))})
    headers = [(0, ""), *_section_starts(text, lower, sentences)]
    return Outline(
        sentences, clauses, [place for place, _ in headers], [section for _, section in headers], len(text)
    )


def _sentence_starts(lower: str, text: str, kept: Collection[int]) -> Iterator[int]:
    for found in _SENTENCE_END.finditer(lower):
        if found.group()[0] in ".!?" and not _ends_sentence(found, text, kept):
            continue
        if found.end() < len(lower):
            yield found.end()


def _ends_sentence(found: re.Match[str], text: str, kept: Collection[int]) -> bool:
    start, end = found.span()
    if start in kept:
        return False
    if found.group().startswith("."):
        word = text[max(0, start - 7) : start].lower().rsplit(" ", 1)[-1].lstrip("(")
        return word not in _ABBREVIATIONS
    return not text[end : end + 1].islower() or found.group().rstrip() != found.group().strip()[0]


def _section_starts(text: str, lower: str, sentences: Sequence[int]) -> Iterator[tuple[int, Section]]:
    """Yield where sections begin, each ended by the next header or by a blank line after its first line."""
    blanks = [found.start() for found in _BLANK_LINE.finditer(lower)]
    begun = 0
    for start in sentences:
        section = _section_of_header(text, lower, start)
        if section is None:
            continue
        end = _section_end(lower, blanks, begun, start)
        if begun and end is not None:
            yield end, ""
        begun = start
        yield start, section
    last = _section_end(lower, blanks, begun, len(lower)) if begun or blanks else None
    if last is not None:
        yield last, ""


def _section_end(lower: str, blanks: Sequence[int], begun: int, limit: int) -> int | None:
    """Return the first blank line after a section's first content line, if it comes before the limit."""
    first_line = lower.find("\n", begun, begun + 120)
    place = bisect_right(blanks, first_line if first_line >= 0 else begun)
    return blanks[place] if place < len(blanks) and blanks[place] < limit else None


def _section_of_header(text: str, lower: str, start: int) -> Section | None:
    """Return the kind of header that a sentence begins with: colon, line of its own, or capitals."""
    found = _HEADER.match(lower, start)
    if found is None or found.lastgroup is None:
        return "" if _CAPITALS.match(text, start) else None
    end = found.end()
    if lower[end : end + 20].lstrip(" ")[:1] in (":", "\n", "") or _is_in_header_case(text, start, end):
        return _HEADERS[int(found.lastgroup[1:])][0]
    return None


def _is_in_header_case(text: str, start: int, end: int) -> bool:
    """Return whether capitalised words are a header that has lost its line break."""
    words = text[start:end].split()
    is_capital = len(words) > 1 or text[start:end].isupper()
    begins_anew = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    return (
        is_capital and begins_anew and all(word[0].isupper() or word in ("us", "to", "we") for word in words)
    )


def _span_at(starts: Sequence[int], place: int, length: int) -> tuple[int, int]:
    index = bisect_right(starts, place)
    return starts[index - 1], starts[index] if index < len(starts) else length
