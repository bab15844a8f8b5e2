"""The taxonomy compiled for matching: one automaton over every alias and blocked phrase."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple

from ahocorasick_rs import BytesAhoCorasick

from skillmatch.extract.folding import fold, lower_same_length
from skillmatch.extract.haystack import haystack
from skillmatch.taxonomy.records import Concept, Taxonomy
from skillmatch.taxonomy.relations import ancestors

Role = Literal["exact", "any", "context"]

# The roles that name a concept, the surest first.
PREFERENCE: Mapping[Role, int] = {"exact": 0, "any": 1, "context": 2}


class Form(NamedTuple):
    """One written form of a concept; a cased one counts in its own capitals only, a fragile one alone."""

    text: str
    role: Role
    concept: Concept
    is_cased: bool
    is_fragile: bool


class Spelling(NamedTuple):
    """What one spelling in lower case is good for."""

    lower: str
    forms: tuple[Form, ...]  # the surest first
    blocked: tuple[str, ...]  # the concepts that it is a blocked phrase of
    is_sure: bool  # the first form stands in any case and context


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The automaton, and by its pattern numbers what is found; kept in few objects, for memory is slow."""

    automaton: BytesAhoCorasick
    edges: bytes  # 1: a blank of the pattern's own before the spelling, 2: behind it
    spellings: tuple[Spelling, ...]
    others: Mapping[int, tuple[Spelling, ...]]  # more that look the same to the automaton
    ancestors: Mapping[str, frozenset[str]]  # the concepts that each is a special case of


def build_lexicon(taxonomy: Taxonomy) -> Lexicon:
    """Return the compiled taxonomy; building it takes milliseconds."""
    numbers: dict[tuple[bytes, int], int] = {}
    spellings: list[Spelling] = []
    others: defaultdict[int, tuple[Spelling, ...]] = defaultdict(tuple)
    found = _spellings(taxonomy)
    for spelling, core in zip(found, _cores([one.lower for one in found]), strict=True):
        if core.isspace():
            continue
        number = numbers.setdefault(_pattern(spelling.lower, core), len(spellings))
        if number < len(spellings):
            others[number] += (spelling,)
        else:
            spellings.append(spelling)
    automaton = BytesAhoCorasick([search for search, _ in numbers])
    by_id = {concept.id: concept for concept in taxonomy.concepts}
    above = {concept.id: ancestors(concept.id, by_id) for concept in taxonomy.concepts if concept.parents}
    return Lexicon(automaton, bytes(edge for _, edge in numbers), tuple(spellings), dict(others), above)


def _cores(lowers: Sequence[str]) -> Iterator[bytes]:
    """Yield what the automaton sees of each spelling."""
    searched = haystack("\n".join(lowers))
    ends = accumulate(len(lower) + 1 for lower in lowers)
    return (searched[end - len(lower) : end] for lower, end in zip(lowers, ends, strict=True))


def _pattern(lower: str, core: bytes) -> tuple[bytes, int]:
    """Return what to search for a spelling, and its edges: which blanks of it are its own.

    The blank in front spares us every name that is only the end of a word, and that behind the many
    words which begin with a name of one or two letters.
    """
    has_lead = _is_word(lower[0])
    has_trail = len(lower) <= 2 and _is_word(lower[-1])
    return b" " * has_lead + core + b" " * has_trail, has_lead + 2 * has_trail


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _spellings(taxonomy: Taxonomy) -> list[Spelling]:
    """Return the spellings of all forms and blocked phrases."""
    forms: defaultdict[str, list[Form]] = defaultdict(list)
    blocked: defaultdict[str, list[str]] = defaultdict(list)
    for concept in taxonomy.concepts:
        for alias in concept.aliases:
            text = _plain(alias.text)
            is_cased = alias.match == "exact" or len(text) <= 3
            is_fragile = alias.match == "context" or len(text) == 1
            form = Form(text, alias.match, concept, is_cased, is_fragile)
            forms[lower_same_length(text)].append(form)
        for phrase in concept.blocked:
            blocked[lower_same_length(_plain(phrase))].append(concept.id)
    return [
        _spelling(lower, forms.get(lower, []), blocked.get(lower, []))
        for lower in {**forms, **blocked}
        if lower
    ]


def _plain(text: str) -> str:
    return (text if text.isascii() else fold(text, is_list=True).text).strip()


def _spelling(lower: str, forms: list[Form], blocked: list[str]) -> Spelling:
    if len(forms) > 1:
        forms.sort(key=lambda form: (form.is_fragile, PREFERENCE[form.role], form.concept.id, form.text))
    is_sure = bool(forms) and forms[0].role == "any" and not forms[0].is_cased
    return Spelling(lower, tuple(forms), tuple(blocked), is_sure)
