"""Which names stand in a text: overlapping search, own boundaries, longest wins, blocked phrases."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from skillmatch.extract.boundaries import address_spans, bounded_end, is_inside, is_joined
from skillmatch.extract.folding import Folded
from skillmatch.extract.lexicon import Form, Lexicon
from skillmatch.extract.versions import extended_version
from skillmatch.taxonomy.records import Concept


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name in the folded text; has_case says that its capitals are those of the alias."""

    start: int
    end: int
    concept: Concept
    role: str
    has_case: bool
    version: str = ""


@dataclass(frozen=True, slots=True)
class Sightings:
    """All that the automaton saw: candidates by start, and context words as (place, owner)."""

    candidates: tuple[Candidate, ...]
    near: tuple[tuple[int, str], ...]


def sight(folded: Folded, lexicon: Lexicon) -> Sightings:
    """Return every bounded name outside of addresses and blocked phrases, and every context word."""
    candidates: list[Candidate] = []
    near: list[tuple[int, str]] = []
    blocked: list[tuple[int, int]] = []
    addresses = address_spans(folded.lower)
    for start, end, forms in _bounded_forms(folded.lower, folded.text, lexicon):
        if is_inside(addresses, start):
            continue
        near += [(start, form.owner) for form in forms if form.role == "near"]
        blocked += [(start, end) for form in forms if form.role == "blocked"]
        form = _reading(folded.text[start:end], forms)
        if form is not None and not (_is_fragile(form) and is_joined(folded.text, start, end)):
            candidates.append(_candidate(folded, start, end, form, lexicon.concepts))
    unblocked = _outside(blocked, sorted(candidates, key=_leftmost_longest))
    return Sightings(tuple(_with_versions(folded, unblocked)), tuple(sorted(near)))


def longest(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the leftmost-longest candidates, none overlapping another."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=_leftmost_longest):
        if not kept or candidate.start >= kept[-1].end:
            kept.append(candidate)
    return tuple(kept)


def _bounded_forms(lower: str, text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, tuple[Form, ...]]]:
    for number, start, end in lexicon.automaton.find_matches_as_indexes(lower, overlapping=True):
        word_end = bounded_end(text, start, end)
        if word_end:
            yield start, word_end, lexicon.forms[number]


def _reading(surface: str, forms: tuple[Form, ...]) -> Form | None:
    """Return the first form, by preference, that the surface's case allows."""
    for form in forms:
        if form.role in ("any", "context") and len(form.text) > 3:
            return form
        if form.role in ("any", "exact", "context") and _is_cased_as(surface, form.text):
            return form
    return None


def _is_cased_as(surface: str, text: str) -> bool:
    return surface == text or (surface[:-1] == text and surface[-1] in "sS")


def _is_fragile(form: Form) -> bool:
    return form.role == "context" or len(form.text) == 1


def _candidate(
    folded: Folded, start: int, end: int, form: Form, concepts: Mapping[str, Concept]
) -> Candidate:
    has_case = form.text.islower() or _is_cased_as(folded.text[start:end], form.text)
    return Candidate(start, end, concepts[form.owner], form.role, has_case)


def _with_versions(folded: Folded, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates with their versions, a version never reaching into a longer name."""
    for candidate in candidates:
        if candidate.concept.type == "certification":
            yield candidate
            continue
        label = candidate.concept.label
        version, end = extended_version(folded.lower, candidate.start, candidate.end, label)
        yield replace(candidate, version=folded.text[end - len(version) : end], end=end)


def _outside(blocked: Sequence[tuple[int, int]], candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates, sorted by start, that no blocked phrase covers."""
    phrases = sorted(blocked)
    place = reach = 0
    for candidate in candidates:
        while place < len(phrases) and phrases[place][0] <= candidate.start:
            reach = max(reach, phrases[place][1])
            place += 1
        if candidate.end > reach:
            yield candidate


def _leftmost_longest(candidate: Candidate) -> tuple[int, int, str]:
    return candidate.start, -candidate.end, candidate.concept.id
