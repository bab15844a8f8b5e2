"""The taxonomy compiled for matching: one automaton over every alias and blocked phrase."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple

from ahocorasick_rs import AhoCorasick

from skillmatch.extract.folding import fold, lower_same_length
from skillmatch.extract.haystack import haystack
from skillmatch.taxonomy.records import Concept, Taxonomy

Role = Literal["exact", "any", "context"]

# The roles that name a concept, the surest first.
PREFERENCE: Mapping[Role, int] = {"exact": 0, "any": 1, "context": 2}
_ONE_WORD = re.compile("[a-z0-9]+")


class Form(NamedTuple):
    """One written form of a concept; a cased one counts in its own capitals only, a fragile one alone."""

    text: str
    role: Role
    concept: Concept
    is_cased: bool
    is_fragile: bool


class Spelling(NamedTuple):
    """What one spelling in lower case is good for."""

    forms: tuple[Form, ...]  # the surest first
    blocked: tuple[str, ...]  # the concepts that it is a blocked phrase of
    is_sure: bool  # the first form stands in any case and context


class Pattern(NamedTuple):
    """What the automaton looks for: blanks of its own at the edges, and the spellings it stands for."""

    lead: int
    trail: int
    is_countable: bool  # a plural s may follow
    only: Spelling | None  # a single word is written in one way
    spellings: Mapping[str, Spelling]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The automaton, and by its pattern numbers what is found."""

    automaton: AhoCorasick
    patterns: tuple[Pattern, ...]


def build_lexicon(taxonomy: Taxonomy) -> Lexicon:
    """Return the compiled taxonomy; building it takes milliseconds."""
    spellings = _spellings(taxonomy)
    shapes: defaultdict[tuple[str, int, int], dict[str, Spelling]] = defaultdict(dict)
    for lower, core in zip(spellings, _cores(spellings), strict=True):
        if not core.isspace():
            shapes[_shape(lower, core)][lower] = spellings[lower]
    patterns = tuple(_pattern(*shape, found) for shape, found in shapes.items())
    return Lexicon(AhoCorasick([search for search, _, _ in shapes], store_patterns=False), patterns)


def _cores(lowers: Iterable[str]) -> Iterator[str]:
    """Yield what the automaton sees of each spelling."""
    searched = haystack("\n".join(lowers))
    ends = accumulate(len(lower) + 1 for lower in lowers)
    return (searched[end - len(lower) : end] for lower, end in zip(lowers, ends, strict=True))


def _shape(lower: str, core: str) -> tuple[str, int, int]:
    """Return what to search for a spelling, and how many blanks before and behind belong to it.

    The blank in front spares us every name that is only the end of a word, and that behind the many
    words which begin with a name of one or two letters.
    """
    lead = _is_word(lower[0])
    trail = len(lower) <= 2 and _is_word(lower[-1])
    return f"{' ' * lead}{core}{' ' * trail}", int(lead), int(trail)


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _pattern(search: str, lead: int, trail: int, spellings: Mapping[str, Spelling]) -> Pattern:
    core = search[lead : len(search) - trail]
    is_countable = len(core) > 2 and core[-1].isalpha()
    only = next(iter(spellings.values())) if lead and _ONE_WORD.fullmatch(core) else None
    return Pattern(lead, trail, is_countable, only, spellings)


def _spellings(taxonomy: Taxonomy) -> dict[str, Spelling]:
    """Return the spellings in lower case of all forms and blocked phrases."""
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
    return {
        lower: _spelling(forms.get(lower, []), blocked.get(lower, []))
        for lower in {**forms, **blocked}
        if lower
    }


def _plain(text: str) -> str:
    return (text if text.isascii() else fold(text, is_list=True).text).strip()


def _spelling(forms: list[Form], blocked: list[str]) -> Spelling:
    if len(forms) > 1:
        forms.sort(key=lambda form: (form.is_fragile, PREFERENCE[form.role], form.concept.id, form.text))
    is_sure = bool(forms) and forms[0].role == "any" and not forms[0].is_cased
    return Spelling(tuple(forms), tuple(blocked), is_sure)
