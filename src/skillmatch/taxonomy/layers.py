"""The owner's files laid over the package's: concepts replaced wholly or extended, names taken over."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from skillmatch.taxonomy.records import Alias, Concept, Extension, TaxonomyFile


@dataclass(frozen=True, slots=True)
class Placed:
    """A concept, the file that had the last word on it, and whether that is one of the owner's."""

    file: str
    concept: Concept
    is_own: bool = False


def placed_concepts(package: Sequence[TaxonomyFile], own: Sequence[TaxonomyFile] = ()) -> dict[str, Placed]:
    """Return the concepts by id, what the owner wrote last; an extension of no concept is left out."""
    placed = {concept.id: Placed(file.name, concept) for file in package for concept in file.concepts}
    for extension in (extension for file in package for extension in file.extensions):
        if extension.id in placed:
            place = placed[extension.id]
            placed[extension.id] = replace(place, concept=extended(place.concept, extension))
    for file in own:
        for concept in file.concepts:
            placed.pop(concept.id, None)
            placed[concept.id] = Placed(file.name, concept, is_own=True)
    for file in own:
        for extension in file.extensions:
            if extension.id in placed:
                concept = extended(placed.pop(extension.id).concept, extension)
                placed[concept.id] = Placed(file.name, concept, is_own=True)
    claimed = _claimed(own)
    if not claimed:
        return placed
    return {key: replace(place, concept=_without(place.concept, claimed)) for key, place in placed.items()}


def taken_names(
    package: Sequence[TaxonomyFile], own: Sequence[TaxonomyFile]
) -> Iterator[tuple[str, str, str]]:
    """Yield (name, concept of the package, own concept) for each name that an own file takes over."""
    claimed = _claimed(own)
    for concept in (place.concept for place in placed_concepts(package).values()):
        kept = _without(concept, claimed).aliases
        for alias in concept.aliases:
            if alias not in kept:
                yield alias.text, concept.id, min(claimed[alias.spelling])


def concepts_of(placed: Mapping[str, Placed]) -> tuple[Concept, ...]:
    """Return the concepts sorted by id."""
    return tuple(placed[key].concept for key in sorted(placed))


def extended(concept: Concept, extension: Extension) -> Concept:
    """Return the concept with the extension's entries behind its own, none twice."""
    return replace(
        concept,
        aliases=_aliases(concept.aliases, extension.aliases),
        blocked=_union(concept.blocked, extension.blocked),
        context=_union(concept.context, extension.context),
        parents=_union(concept.parents, extension.parents),
        related=_union(concept.related, extension.related),
        implies=_union(concept.implies, extension.implies),
        probes_yes=_union(concept.probes_yes, extension.probes_yes),
        probes_no=_union(concept.probes_no, extension.probes_no),
    )


def _claimed(own: Sequence[TaxonomyFile]) -> Mapping[str, set[str]]:
    """Return the ids of the concepts to which own files give each name."""
    claimed: defaultdict[str, set[str]] = defaultdict(set)
    for file in own:
        named = [(concept.id, concept.aliases) for concept in file.concepts]
        named += [(extension.id, extension.aliases) for extension in file.extensions]
        for key, aliases in named:
            for alias in aliases:
                claimed[alias.spelling].add(key)
    return claimed


def _without(concept: Concept, claimed: Mapping[str, set[str]]) -> Concept:
    """Return the concept without the names that own files give to another one.

    A later version of the package may bring a name that the owner has used for years: it stays theirs.
    """
    kept = tuple(
        alias for alias in concept.aliases if concept.id in claimed.get(alias.spelling, (concept.id,))
    )
    return concept if len(kept) == len(concept.aliases) else replace(concept, aliases=kept)


def _aliases(listed: Sequence[Alias], added: Sequence[Alias]) -> tuple[Alias, ...]:
    """Return both lists; a name that is in both is matched as the added one says."""
    anew = {alias.text for alias in added}
    return (*(alias for alias in listed if alias.text not in anew), *added)


def _union(listed: Sequence[str], added: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*listed, *added)))
