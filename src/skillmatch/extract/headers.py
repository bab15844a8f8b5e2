"""Headers of postings and resumes, also where their line breaks are lost, and the sections they open."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from skillmatch.extract.header_words import HEADERS, Section
from skillmatch.extract.level_headers import level_headers

_WORDS = tuple(HEADERS)
_FINDER = BytesAhoCorasick(
    [wording.encode("ascii") for wording in _WORDS], MatchKind.LeftmostLongest, Implementation.DFA
)

# What may stand between the begin of a line and its header: bullets, numbers, Markdown.
_LINE_LEAD = re.compile(r"(?:\A|\n)(?:[ >*_#=~•·▪◦●○■▶►✓✔➢❖.()\[\]-]|\d{1,2}[.)])*\Z")
_SENTENCE_LEAD = re.compile(r"(?:[.!?:;|)•·▪◦●*]|[ -]-)[ \"'*_(\[]*\Z")
# What may stand between a header and what is under it, and the mark that shows it to be one.
_TAIL = re.compile(r"(?:'s)?[ *_#)\]=~]*(?:\([^()\n]{0,40}\)[ *_]*)?(?P<mark>[:|•\n]|-(?= )|\Z)?[*_]*")
_SMALL_WORDS = frozenset((
    "a", "an", "and", "are", "be", "for", "have", "if", "in", "is", "it", "of", "or", "the", "to", "us",
    "we", "with", "you", "&",
))  # fmt: skip
# "We have Exchange", "You will run Azure": headers only before a mark.
_SAID = frozenset(("we", "you", "in", "to", "looking", "would", "ideally", "it's", "we're", "at"))
_ANEW = re.compile(r" [ *_]*[A-Z0-9•·▪◦●.-]")
# "Requirements Engineering" and "Our Systems Administrator" are no headers.
_CONTINUED = re.compile(
    r" ?(?:engineering|analy|manage|gathering|definition|document|specif|administrat|specialist|technic"
    r"|developer|engineer|support|and |or |of |for |to |is |are )",
    re.IGNORECASE,
)
# Single words that are headers even with no mark behind them.
_PLAIN = frozenset(("requirements", "qualifications", "responsibilities", "benefits", "duties"))
# A header of unknown words, in capitals or in Markdown, still ends the section before it.
_UNKNOWN = re.compile(
    r"\n(?:[ *_]*[A-Z][A-Z &/]{3,40}[ *_]*:|#{1,6} [^\n]{3,60}(?=\n|\Z)|(?<=\n\n)[A-Z][A-Z"
    r" &/]{3,40}(?=\n|\Z))"
)


class Header(NamedTuple):
    """Where a header begins, where what is under it begins, and what section it opens."""

    start: int
    end: int
    section: Section


def headers(text: str, lower: str) -> tuple[Header, ...]:
    """Return the headers of a text by start; one of unknown words opens a neutral section."""
    found = {one.start: one for one in _known_headers(text, lower)}
    line_starts = {text.rfind("\n", 0, start) for start in found}
    for start, end, section in level_headers(lower):
        line_start = text.rfind("\n", 0, start)
        if line_start not in line_starts:
            line_starts.add(line_start)
            found[start] = Header(start, end, section)
    for match in _UNKNOWN.finditer(f"\n{text}"):
        # In the text itself the line begins where its break stands in the longer one.
        if match.start() - 1 not in line_starts:
            found.setdefault(match.start(), Header(match.start(), match.end() - 1, ""))
    return tuple(found[start] for start in sorted(found))


def _known_headers(text: str, lower: str) -> Iterator[Header]:
    for number, start, end in _FINDER.find_matches_as_indexes(lower.encode("ascii", "replace")):
        if lower[end : end + 1].isalnum() or _is_in_prose(text, start):
            continue
        tail = _TAIL.match(text, end)
        if tail and _is_header(text, (start, end), tail["mark"]):
            yield Header(start, tail.end(), HEADERS[_WORDS[number]])


def _is_in_prose(text: str, start: int) -> bool:
    """Return whether a place is in a word, or a small letter behind a word, as most are."""
    before = text[max(0, start - 2) : start]
    return before[-1:].isalnum() or (text[start].islower() and before[-1:] == " " and before[:1].isalnum())


def _is_header(text: str, span: tuple[int, int], mark: str | None) -> bool:
    """Return whether words are a header: by their mark, their line, their capitals."""
    words = text[span[0] : span[1]].split()
    is_capital = text[span[0]].isupper()
    section = HEADERS[" ".join(words).lower()]
    is_strong = len(words) > 1 or section in ("required", "preferred", "optional")
    if mark is None and (section == "learning" or words[0].lower() in _SAID):
        return False
    if mark == "-" and is_strong and _lead(text, span[0]) == "line":
        return True
    if mark is None or mark == "-":
        is_new = _is_in_header_case(words) and _begins_anew(text, span[1], mark)
        return is_new and (is_strong or _lead(text, span[0]) != "glued")
    lead = _lead(text, span[0])
    if lead == "line":
        return True
    if mark in ("", "\n"):
        # "Java - Required" and "Java | Required" say it of Java.
        return (
            lead == "sentence"
            and is_capital
            and text[max(0, span[0] - 9) : span[0]].rstrip()[-1:] not in ("-", "|")
        )
    return (lead == "sentence" and mark == ":") or (is_capital and is_strong)


def _lead(text: str, start: int) -> Literal["line", "sentence", "glued"]:
    """Return what stands before a possible header: the begin of its line, an end of something, or words."""
    before = text[max(0, start - 24) : start]
    if _LINE_LEAD.search(before):
        return "line"
    return "sentence" if _SENTENCE_LEAD.search(before) else "glued"


def _is_in_header_case(words: list[str]) -> bool:
    """Return whether words are capitalised as in a header that has lost its line break."""
    if len(words) == 1 and not (words[0].lower() in _PLAIN and words[0][0].isupper()):
        return words[0].isupper()
    return (
        words[0][0].isupper()
        and all(word[0].isupper() or word in _SMALL_WORDS or word.startswith("you") for word in words)
        and sum(word[0].isupper() for word in words) * 2 > len(words) - 1
    )


def _begins_anew(text: str, end: int, mark: str | None) -> bool:
    if mark == "-":
        return True
    return _ANEW.match(text, end) is not None and not _CONTINUED.match(text, end)
