"""Which names stand in a text: overlapping search, own boundaries, longest wins, blocked phrases."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from skillmatch.extract.boundaries import address_spans, bounded_end, is_inside, is_joined
from skillmatch.extract.folding import Folded
from skillmatch.extract.lexicon import PREFERENCE, Form, Lexicon, Role
from skillmatch.extract.versions import extended_version
from skillmatch.taxonomy.records import Concept


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name in the folded text; has_case says that its capitals are those of the alias."""

    start: int
    end: int
    name_end: int  # where the alias itself ends, without plural s and version
    concept: Concept
    role: Role
    has_case: bool
    version: str = ""


class _Span(NamedTuple):
    """Where a form stands: end includes a plural s, name_end does not."""

    start: int
    end: int
    name_end: int


@dataclass(frozen=True, slots=True)
class Sightings:
    """All that the automaton saw: candidates by start, and context words as (place, owner)."""

    candidates: tuple[Candidate, ...]
    near: tuple[tuple[int, str], ...]


def sight(folded: Folded, lexicon: Lexicon) -> Sightings:
    """Return every bounded name outside of addresses and blocked phrases, and every context word."""
    candidates: list[Candidate] = []
    near: list[tuple[int, str]] = []
    blocked: list[tuple[int, int, str]] = []
    addresses = address_spans(folded.lower)
    for span, forms in _bounded_forms(folded.lower, folded.text, lexicon):
        if is_inside(addresses, span.start):
            continue
        near += [(span.start, form.owner) for form in forms if form.role == "near"]
        blocked += [(span.start, span.end, form.owner) for form in forms if form.role == "blocked"]
        for form in _readings(folded.text[span.start : span.end], forms):
            if not (_is_fragile(form) and is_joined(folded.text, span.start, span.end)):
                candidates.append(_candidate(folded.text, span, form, lexicon.concepts))
    unblocked = _outside(blocked, sorted(candidates, key=_leftmost_longest))
    return Sightings(tuple(_with_versions(folded, unblocked)), tuple(sorted(near)))


def longest(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the leftmost-longest candidates, none overlapping another."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=_leftmost_longest):
        if not kept or candidate.start >= kept[-1].end:
            kept.append(candidate)
    return tuple(kept)


def _bounded_forms(lower: str, text: str, lexicon: Lexicon) -> Iterator[tuple[_Span, tuple[Form, ...]]]:
    for number, start, end in lexicon.automaton.find_matches_as_indexes(lower, overlapping=True):
        word_end = bounded_end(text, start, end)
        if word_end:
            yield _Span(start, word_end, end), lexicon.forms[number]


def _readings(surface: str, forms: tuple[Form, ...]) -> Iterator[Form]:
    """Yield the forms, one of each concept, that the surface's case allows."""
    owners: set[str] = set()
    for form in forms:
        if form.role not in PREFERENCE or form.owner in owners:
            continue
        is_free = form.role != "exact" and len(form.text) > 3
        if is_free or _is_cased_as(surface, form.text):
            owners.add(form.owner)
            yield form


def _is_cased_as(surface: str, text: str) -> bool:
    return surface in (text, text + "s")


def _is_fragile(form: Form) -> bool:
    return form.role == "context" or len(form.text) == 1


def _candidate(text: str, span: _Span, form: Form, concepts: Mapping[str, Concept]) -> Candidate:
    has_case = form.text.islower() or _is_cased_as(text[span.start : span.end], form.text)
    return Candidate(span.start, span.end, span.name_end, concepts[form.owner], form.role, has_case)


def _with_versions(folded: Folded, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates with their versions, a version never reaching into a longer name."""
    for candidate in candidates:
        if candidate.concept.type == "certification":
            yield candidate
            continue
        label = candidate.concept.label
        version, end = extended_version(folded.lower, candidate.start, candidate.end, label)
        stated = folded.text[end - len(version) : end]
        yield replace(candidate, version=stated, end=end) if version else candidate


def _outside(blocked: Sequence[tuple[int, int, str]], candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates, sorted by start, that no blocked phrase of their own concept covers.

    What one concept blocks says nothing of another's names; a name longer than the phrase stands.
    """
    phrases = sorted(blocked)
    place = 0
    reach: dict[str, int] = {}
    for candidate in candidates:
        while place < len(phrases) and phrases[place][0] <= candidate.start:
            _, end, owner = phrases[place]
            reach[owner] = max(reach.get(owner, 0), end)
            place += 1
        if candidate.end > reach.get(candidate.concept.id, 0):
            yield candidate


def _leftmost_longest(candidate: Candidate) -> tuple[int, int, int, int, str]:
    """Return the order of names: of two on one span the one whose own letters cover more comes first."""
    rank = PREFERENCE[candidate.role]
    return candidate.start, -candidate.end, -candidate.name_end, rank, candidate.concept.id
