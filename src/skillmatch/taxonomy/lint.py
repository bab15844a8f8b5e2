"""What is wrong with taxonomy files, one line a problem, each with its file and its concept."""

from collections.abc import Iterator, Mapping, Sequence

from skillmatch.nearest import nearest
from skillmatch.taxonomy.layers import Placed, placed_concepts
from skillmatch.taxonomy.lint_concept import is_case_bound, lint_concept
from skillmatch.taxonomy.records import Alias, Concept, TaxonomyFile
from skillmatch.taxonomy.relations import ancestors


def lint(package: Sequence[TaxonomyFile], own: Sequence[TaxonomyFile] = ()) -> tuple[str, ...]:
    """Return the problems of the owner's files over the package's, or of these without any; none means good.

    What comes with the package is not told again with each owner's files.
    """
    placed = placed_concepts(package, own)
    by_id = {key: place.concept for key, place in placed.items()}
    problems = [*_duplicates(own or package), *_lost_extensions(own or package, by_id)]
    # No own file can make another concept wrong: an id's start fixes its type, and none ever goes.
    checked = [place for place in placed.values() if place.is_own or not own]
    told = [(place, problem) for place in checked for problem in _of_concept(place.concept, by_id)]
    told += [(place, problem) for place, problem in _shared_aliases(placed) if place.is_own or not own]
    named = (f"{place.file}: concept '{place.concept.id}': {problem}" for place, problem in told)
    return (*problems, *named)


def _duplicates(files: Sequence[TaxonomyFile]) -> Iterator[str]:
    first: dict[str, str] = {}
    for file in files:
        for concept in file.concepts:
            if concept.id in first:
                place = f"{file.name}: concept '{concept.id}'"
                yield f"{place}: id is already in {first[concept.id]}; rename or merge"
            first.setdefault(concept.id, file.name)


def _lost_extensions(files: Sequence[TaxonomyFile], by_id: Mapping[str, Concept]) -> Iterator[str]:
    """Yield the extensions of what does not exist, or of what the same file states in full."""
    for file in files:
        stated = {concept.id for concept in file.concepts}
        for key in (extension.id for extension in file.extensions):
            if key not in by_id:
                yield f"{file.name}: extend '{key}': no such concept; did you mean '{nearest(key, by_id)}'?"
            elif key in stated:
                yield f"{file.name}: extend '{key}': this file has its [[concept]]; add the entries there"


def _of_concept(concept: Concept, by_id: Mapping[str, Concept]) -> Iterator[str]:
    yield from lint_concept(concept)
    yield from _of_references(concept, by_id)
    yield from _of_cycles(concept, by_id)


def _of_references(concept: Concept, by_id: Mapping[str, Concept]) -> Iterator[str]:
    named = [("parents", key) for key in concept.parents] + [("related", key) for key in concept.related]
    named += [("implies", key) for key in concept.implies]
    named += [("replaced_by", concept.replaced_by)] if concept.replaced_by else []
    for key, other in named:
        if other not in by_id:
            yield f"{key} names unknown concept '{other}'; did you mean '{nearest(other, by_id)}'?"
        elif by_id[other].type != ("skill" if key == "implies" else concept.type):
            yield f"{key} names '{other}', which is a {by_id[other].type}"


def _of_cycles(concept: Concept, by_id: Mapping[str, Concept]) -> Iterator[str]:
    if concept.id in ancestors(concept.id, by_id):
        yield "is its own ancestor: break the cycle of parents"
    if concept.replaced_by and concept.id in _successors(concept, by_id):
        yield "is replaced by itself in the end: break the cycle of replaced_by"


def _successors(concept: Concept, by_id: Mapping[str, Concept]) -> set[str]:
    """Return what replaces a concept, what replaces that, and so on."""
    seen: set[str] = set()
    successor = concept.replaced_by
    while successor in by_id and successor not in seen:
        seen.add(successor)
        successor = by_id[successor].replaced_by
    return seen


def _shared_aliases(placed: Mapping[str, Placed]) -> Iterator[tuple[Placed, str]]:
    """Yield the aliases that two concepts would both claim in one spelling, with the later concept."""
    owner: dict[str, tuple[Alias, str]] = {}
    for place in placed.values():
        for alias in place.concept.aliases:
            other, other_id = owner.setdefault(alias.spelling, (alias, place.concept.id))
            if other_id != place.concept.id and _clash(alias, other):
                yield place, f"alias '{alias.text}' already belongs to '{other_id}'"


def _clash(one: Alias, other: Alias) -> bool:
    """Return whether one spelling can be both; not even context words would tell which of two is meant."""
    return one.text == other.text or not (is_case_bound(one) and is_case_bound(other))
