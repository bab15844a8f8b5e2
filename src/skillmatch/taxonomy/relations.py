"""How concepts stand to each other: what a held one is worth when another one is asked for."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import permutations

from skillmatch.taxonomy.records import Concept, Relation, Taxonomy

STRONGEST_FIRST: tuple[Relation, ...] = ("same", "child", "parent", "sibling", "related")
# A lower certification is no half of a higher one.
OF_CERTIFICATIONS: tuple[Relation, ...] = ("same", "child")


def relations(taxonomy: Taxonomy) -> tuple[tuple[str, str, Relation], ...]:
    """Return (asked, held, strongest relation of held to asked) for all related pairs, sorted."""
    by_id = {concept.id: concept for concept in taxonomy.concepts}
    strongest: dict[tuple[str, str], Relation] = {}
    for asked, held, relation in _all_pairs(by_id):
        if "certification" in (by_id[asked].type, by_id[held].type) and relation not in OF_CERTIFICATIONS:
            continue
        strongest.setdefault((asked, held), relation)
    return tuple((asked, held, strongest[asked, held]) for asked, held in sorted(strongest))


def ancestors(concept_id: str, by_id: Mapping[str, Concept]) -> frozenset[str]:
    """Return the direct and transitive parents of a concept; in a cycle that is the concept itself too."""
    seen: set[str] = set()
    waiting = list(by_id[concept_id].parents)
    while waiting:
        parent = waiting.pop()
        if parent not in seen and parent in by_id:
            seen.add(parent)
            waiting.extend(by_id[parent].parents)
    return frozenset(seen)


def _all_pairs(by_id: Mapping[str, Concept]) -> Iterator[tuple[str, str, Relation]]:
    """Yield the pairs in the order of STRONGEST_FIRST."""
    yield from ((key, key, "same") for key in by_id)
    lines = [(child, parent) for child in by_id for parent in ancestors(child, by_id)]
    yield from ((parent, child, "child") for child, parent in lines)
    yield from ((child, parent, "parent") for child, parent in lines)
    for children in _children(by_id).values():
        yield from ((one, other, "sibling") for one, other in permutations(children, 2))
    listed = [(concept.id, other) for concept in by_id.values() for other in concept.related]
    yield from ((one, other, "related") for one, other in listed)
    yield from ((other, one, "related") for one, other in listed)


def _children(by_id: Mapping[str, Concept]) -> Mapping[str, list[str]]:
    children: defaultdict[str, list[str]] = defaultdict(list)
    for concept in by_id.values():
        for parent in concept.parents:
            children[parent].append(concept.id)
    return children
