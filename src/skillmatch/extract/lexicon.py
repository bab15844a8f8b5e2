"""The taxonomy compiled for matching: one automaton over every alias, blocked phrase and context word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ahocorasick_rs import AhoCorasick

from skillmatch.extract.folding import fold
from skillmatch.taxonomy.records import Concept, Taxonomy

Role = Literal["any", "exact", "context", "blocked", "near"]

# What names a certification as one; with it a short acronym is enough.
CERTIFIED_WORDS = (
    "certified", "certification", "certifications", "certificate", "certificates", "cert", "certs",
    "credential", "credentials", "accredited", "exam", "exams", "recertified",
)  # fmt: skip
# The roles that name a concept, the surest first.
PREFERENCE: Mapping[Role, int] = {"exact": 0, "any": 1, "context": 2}


@dataclass(frozen=True, slots=True)
class Form:
    """One written form: what it is good for and whose it is; an empty owner is any certification."""

    text: str
    role: Role
    owner: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All written forms in lower case with their readings, and the automaton that finds them."""

    automaton: AhoCorasick
    forms: tuple[tuple[Form, ...], ...]  # by the automaton's pattern number
    concepts: Mapping[str, Concept]


def build_lexicon(taxonomy: Taxonomy) -> Lexicon:
    """Return the compiled taxonomy; building it takes milliseconds."""
    by_pattern: dict[str, list[Form]] = {}
    for form in _all_forms(taxonomy):
        folded = fold(form.text)
        if folded.lower.strip():
            by_pattern.setdefault(folded.lower.strip(), []).append(form)
    forms = tuple(tuple(sorted(group, key=_order)) for group in by_pattern.values())
    concepts = {concept.id: concept for concept in taxonomy.concepts}
    return Lexicon(AhoCorasick(list(by_pattern), store_patterns=False), forms, concepts)


def _all_forms(taxonomy: Taxonomy) -> Iterator[Form]:
    for concept in taxonomy.concepts:
        for alias in concept.aliases:
            yield Form(fold(alias.text).text.strip(), alias.match, concept.id)
        yield from (Form(phrase, "blocked", concept.id) for phrase in concept.blocked)
        yield from (Form(word, "near", concept.id) for word in concept.context)
        if concept.type == "certification" and concept.issuer:
            yield Form(concept.issuer, "near", concept.id)
    yield from (Form(word, "near", "") for word in CERTIFIED_WORDS)


def _order(form: Form) -> tuple[int, str, str]:
    return PREFERENCE.get(form.role, 3), form.owner, form.text
