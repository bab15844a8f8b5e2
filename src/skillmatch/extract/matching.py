"""Which names stand in a text: overlapping search, own boundaries, longest wins, blocked phrases."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from skillmatch.extract.boundaries import (
    INNER_LETTERS,
    PLAIN_EDGES,
    address_spans,
    bounded_end,
    is_inside,
    is_joined,
)
from skillmatch.extract.folding import Folded
from skillmatch.extract.haystack import haystack
from skillmatch.extract.lexicon import Form, Lexicon, Role, Spelling
from skillmatch.extract.versions import DIGITS, VERSION_MARKS, version_span
from skillmatch.taxonomy.records import Concept

# Start, end with a plural s, and what stands there.
_Place = tuple[int, int, Spelling]
# The starts of a concept's blocked phrases, and how far the phrases up to each of them reach.
_Reach = tuple[Sequence[int], Sequence[int]]


class Candidate(NamedTuple):
    """A name in the folded text, version included; has_case says that its capitals are the alias's."""

    start: int
    end: int
    concept: Concept
    role: Role
    has_case: bool
    version: str


def sight(folded: Folded, lexicon: Lexicon) -> list[Candidate]:
    """Return every bounded name outside of addresses and blocked phrases, leftmost and longest first.

    A name that a surer one covers from its start on is left out: it cannot be meant.
    """
    text, lower = f" {folded.text}  ", f" {folded.lower}  "
    places = _places(text, lower, lexicon)
    addresses = address_spans(lower)
    if addresses:
        places = [place for place in places if not is_inside(addresses, place[0])]
    return _candidates((text, lower), places, _reaches(places))


def longest(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the leftmost-longest of the candidates, none overlapping another."""
    kept: list[Candidate] = []
    reach = 0
    for candidate in candidates:
        if candidate[0] >= reach:
            kept.append(candidate)
            reach = candidate[1]
    return kept


def _places(text: str, lower: str, lexicon: Lexicon) -> list[_Place]:
    """Return where spellings stand between boundaries in padded texts, leftmost and longest first."""
    edges, spellings = lexicon.edges, lexicon.spellings
    places: list[_Place] = []
    found = lexicon.automaton.find_matches_as_indexes(haystack(lower[1:-2]), True)
    # They come by their ends: turned round, and sorted by start as they are, the longest is first.
    for number, first, last in reversed(found):
        edge = edges[number]
        start, end = first + (edge & 1), last - (edge >> 1)
        after = text[end]
        if after in INNER_LETTERS:
            continue
        spelling = spellings[number]
        if spelling.lower != lower[start:end]:
            written = _spelled(lower[start:end], (spelling, *lexicon.others.get(number, ())))
            if written is None:
                continue
            spelling = written
        if after == ".":
            after = text[end + 1]
        if after not in PLAIN_EDGES or text[start - 1] not in PLAIN_EDGES:
            end = bounded_end(text, start, end)
        if end:
            places.append((start, end, spelling))
    places.sort(key=itemgetter(0))
    return places


def _spelled(written: str, spellings: Sequence[Spelling]) -> Spelling | None:
    """Return the spelling that is written; a hyphen may stand for any blank of a name."""
    found = next((one for one in spellings if one.lower == written), None)
    if found is None and "-" in written:
        return next((one for one in spellings if _is_hyphenated(written, one.lower)), None)
    return found


def _is_hyphenated(written: str, text: str) -> bool:
    return all(one == other or one + other == "- " for one, other in zip(written, text, strict=True))


def _candidates(
    texts: tuple[str, str], places: Iterable[_Place], reaches: Mapping[str, _Reach]
) -> list[Candidate]:
    """Return the names at sorted places, without those that lie behind the start of one sure to be meant."""
    text, lower = texts
    found: list[Candidate] = []
    settled = unsettled = 0
    for start, end, spelling in places:
        if start < settled:
            continue
        for form in spelling.forms if spelling.is_sure else _readings(text, start, end, spelling):
            concept = form.concept
            if concept.id in reaches and _is_blocked(reaches[concept.id], start, end):
                continue
            version, reach = end, end
            if lower[end + 1] in VERSION_MARKS or lower[end - 1] in DIGITS or lower[end] in DIGITS:
                version, reach = version_span(lower, start, end, concept)
            has_case = form.role == "any" or form.is_cased or _has_case(text[start:end], form.text)
            found.append(Candidate(start - 1, reach - 1, concept, form.role, has_case, text[version:reach]))
            if form.role != "context" and start >= unsettled:
                settled = reach
                break
            unsettled = max(unsettled, reach)
    return found


def _readings(text: str, start: int, end: int, spelling: Spelling) -> Sequence[Form]:
    """Return the forms that the case of a span allows and no sign ties to another word."""
    surface = text[start:end]
    forms = [form for form in spelling.forms if not form.is_cased or _is_cased_as(surface, form.text)]
    if forms and forms[-1].is_fragile and is_joined(text, start, end):
        return [form for form in forms if not form.is_fragile]
    return forms


def _has_case(surface: str, text: str) -> bool:
    return text.islower() or _is_cased_as(surface, text)


def _is_cased_as(surface: str, text: str) -> bool:
    if surface == text or surface == text + "s":
        return True
    return "-" in surface and len(surface) == len(text) and _is_hyphenated(surface, text)


def _reaches(places: Iterable[_Place]) -> dict[str, _Reach]:
    """Return how far the blocked phrases of each concept reach."""
    by_owner: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for start, end, spelling in places:
        if spelling.blocked:
            for owner in spelling.blocked:
                by_owner[owner].append((start, end))
    return {
        owner: ([start for start, _ in spans], list(accumulate((end for _, end in spans), max)))
        for owner, spans in by_owner.items()
    }


def _is_blocked(reach: _Reach, start: int, end: int) -> bool:
    """Return whether a phrase of the owner covers a span to its end.

    What one concept blocks says nothing of another's names; a name longer than the phrase stands.
    """
    starts, ends = reach
    place = bisect_right(starts, start)
    return place > 0 and end <= ends[place - 1]
