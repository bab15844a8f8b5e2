"""What is wrong with taxonomy files, one line a problem, each with its file and its concept."""

import re
from collections.abc import Iterator, Mapping, Sequence

from skillmatch.nearest import nearest
from skillmatch.taxonomy.records import BASKETS, Alias, Concept, TaxonomyFile
from skillmatch.taxonomy.relations import ancestors


def lint(package: Sequence[TaxonomyFile], own: Sequence[TaxonomyFile] = ()) -> tuple[str, ...]:
    """Return the problems of the package's files with the owner's files over them; none means good."""
    problems = [*_duplicates(package), *_duplicates(own)]
    placed = {concept.id: (file.name, concept) for file in (*package, *own) for concept in file.concepts}
    by_id = {key: concept for key, (_, concept) in placed.items()}
    for name, concept in placed.values():
        found = (*_of_concept(concept), *_of_references(concept, by_id))
        problems += [f"{name}: concept '{concept.id}': {problem}" for problem in found]
    return (*problems, *_shared_aliases(placed))


def _duplicates(files: Sequence[TaxonomyFile]) -> Iterator[str]:
    first: dict[str, str] = {}
    for file in files:
        for concept in file.concepts:
            if concept.id in first:
                place = f"{file.name}: concept '{concept.id}'"
                yield f"{place}: id is already in {first[concept.id]}; rename or merge"
            first.setdefault(concept.id, file.name)


def _of_concept(concept: Concept) -> Iterator[str]:
    """Yield the problems that show in the concept alone."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", concept.id):
        yield "id must be kebab-case: a-z, 0-9 and single dashes"
    if concept.basket and concept.basket not in BASKETS:
        yield f"unknown basket '{concept.basket}'; did you mean '{nearest(concept.basket, BASKETS)}'?"
    yield from _of_aliases(concept)
    yield from _of_context(concept)
    yield from _of_certification(concept)
    yield from _of_retirement(concept)


def _of_aliases(concept: Concept) -> Iterator[str]:
    if not concept.aliases:
        yield "has no alias; give it at least one"
    keys = [_key(alias) for alias in concept.aliases]
    for position, alias in enumerate(concept.aliases):
        if alias.text != alias.text.strip() or not alias.text:
            yield f"alias '{alias.text}' has blanks at its edges or is empty"
        elif alias.match == "any" and len(alias.text) < 4:
            yield f"alias '{alias.text}' is too short for any case; move it to aliases_exact"
        if keys[position] in keys[:position]:
            yield f"alias '{alias.text}' is listed twice"


def _of_context(concept: Concept) -> Iterator[str]:
    ambiguous = [alias.text for alias in concept.aliases if alias.match == "context"]
    if not ambiguous:
        return
    for key in ("context", "probes_yes", "probes_no"):
        if not getattr(concept, key):
            yield f"context alias '{ambiguous[0]}' needs {key}"
    for text in ambiguous:
        if concept.probes_yes and not any(_names(probe, text) for probe in concept.probes_yes):
            yield f"context alias '{text}' stands in no sentence of probes_yes"


def _of_certification(concept: Concept) -> Iterator[str]:
    is_certification = concept.type == "certification"
    if concept.id.startswith("cert-") != is_certification:
        yield f"a {concept.type}'s id {'must' if is_certification else 'must not'} start with 'cert-'"
    if not is_certification:
        named = [key for key in ("issuer", "abbreviation", "level", "implies") if getattr(concept, key)]
        yield from (f"{key} is for certifications only" for key in named)
        return
    if not concept.issuer:
        yield "a certification needs an issuer"
    if concept.level not in (1, 2, 3, 4):
        yield f"level must be 1 (entry) to 4 (expert), not {concept.level}"


def _of_retirement(concept: Concept) -> Iterator[str]:
    if concept.retired_on and not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", concept.retired_on):
        yield f"retired_on must be YYYY-MM or YYYY, not '{concept.retired_on}'"
    if concept.retired_on and concept.status != "retired":
        yield 'retired_on needs status = "retired"'


def _of_references(concept: Concept, by_id: Mapping[str, Concept]) -> Iterator[str]:
    named = [("parents", key) for key in concept.parents] + [("related", key) for key in concept.related]
    named += [("implies", key) for key in concept.implies]
    named += [("replaced_by", concept.replaced_by)] if concept.replaced_by else []
    for key, other in named:
        if other not in by_id:
            yield f"{key} names unknown concept '{other}'; did you mean '{nearest(other, by_id)}'?"
        elif by_id[other].type != ("skill" if key == "implies" else concept.type):
            yield f"{key} names '{other}', which is a {by_id[other].type}"
    if concept.id in ancestors(concept.id, by_id):
        yield "is its own ancestor: break the cycle of parents"


def _shared_aliases(placed: Mapping[str, tuple[str, Concept]]) -> Iterator[str]:
    """Yield the aliases that two concepts would both claim in one spelling."""
    owner: dict[str, tuple[Alias, str]] = {}
    for name, concept in placed.values():
        for alias in concept.aliases:
            other, other_id = owner.setdefault(alias.text.casefold(), (alias, concept.id))
            if other_id != concept.id and _clash(alias, other):
                yield f"{name}: concept '{concept.id}': alias '{alias.text}' already belongs to '{other_id}'"


def _clash(one: Alias, other: Alias) -> bool:
    return one.text == other.text or not (_is_case_bound(one) and _is_case_bound(other))


def _key(alias: Alias) -> str:
    return alias.text if _is_case_bound(alias) else alias.text.casefold()


def _is_case_bound(alias: Alias) -> bool:
    return alias.match == "exact" or len(alias.text) < 4


def _names(sentence: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(text)}(?!\w)", sentence, re.IGNORECASE) is not None
