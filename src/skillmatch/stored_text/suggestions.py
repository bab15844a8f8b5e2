"""Which unknown names stand in most documents: what the owner may want to add to the taxonomy."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from skillmatch.interpret import Reading
from skillmatch.stored_text.candidates import Candidate, candidates, masked, name_key, snippet_of
from skillmatch.stored_text.names import small_words
from skillmatch.stored_text.sightings import Basis, StoredDocument, reading_by
from skillmatch.taxonomy import Taxonomy, load_taxonomy

_NEIGHBOURS = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One unknown name; ways are what told it, neighbours the known names most often beside it."""

    name: str
    document_count: int
    ways: tuple[str, ...]
    neighbours: tuple[str, ...]
    is_certification: bool
    document_id: str
    snippet: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Where a name was seen first."""

    document_id: str
    snippet: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Documents counted by what some texts have of unknown names, each name by its key."""

    names: Counter[str]
    surfaces: Counter[tuple[str, str]]
    ways: Counter[tuple[str, str]]
    neighbours: Counter[tuple[str, str]]
    certifications: Counter[str]  # by lists of certifications that have it as an entry
    small_words: Counter[str]  # words as they stand in lower case
    quotes: dict[str, Quote]


def tally_by(batch: Sequence[StoredDocument], basis: Basis) -> Tally:
    """Return what a batch of documents has of names that are unknown to a basis."""
    return tally_of(batch, reading_by(basis), _known_keys(basis))


def tally_of(batch: Sequence[StoredDocument], reading: Reading, known: Collection[str]) -> Tally:
    """Return what a batch of documents has of names whose keys are not known."""
    tally = _nothing()
    for stored in batch:
        tally.small_words.update(small_words(stored.document.fields["text"]))
        without_contacts = masked(stored)
        _add(tally, without_contacts, tuple(candidates(without_contacts, reading, known)))
    return tally


def summed(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies; the first quote of a name stays."""
    total = _nothing()
    for tally in tallies:
        total.names.update(tally.names)
        total.surfaces.update(tally.surfaces)
        total.ways.update(tally.ways)
        total.neighbours.update(tally.neighbours)
        total.certifications.update(tally.certifications)
        total.small_words.update(tally.small_words)
        total.quotes.update({key: quote for key, quote in tally.quotes.items() if key not in total.quotes})
    return total


def known_keys(taxonomy: Taxonomy) -> frozenset[str]:
    """Return the keys of all that a taxonomy writes down, were it only to tell what is meant."""
    told = (
        (concept.label, concept.issuer, *concept.context, *concept.blocked) for concept in taxonomy.concepts
    )
    aliases = (alias.text for concept in taxonomy.concepts for alias in concept.aliases)
    return frozenset(map(name_key, chain(aliases, *told)))


def suggestions(tally: Tally, top: int) -> tuple[Suggestion, ...]:
    """Return the names of most documents, the most first; of two as frequent the first in the alphabet."""
    kept = [key for key in tally.names if not _is_common_word(key, tally)]
    best = sorted(kept, key=lambda key: (-tally.names[key], key))[:top]
    surfaces, neighbours = _ranked(tally.surfaces, best), _ranked(tally.neighbours, best)
    ways = _ranked(tally.ways, best)
    return tuple(
        Suggestion(
            surfaces[key][0],
            tally.names[key],
            tuple(ways[key]),
            tuple(neighbours[key][:_NEIGHBOURS]),
            2 * tally.certifications[key] > tally.names[key],
            tally.quotes[key].document_id,
            tally.quotes[key].snippet,
        )
        for key in best
    )


def _nothing() -> Tally:
    return Tally(Counter(), Counter(), Counter(), Counter(), Counter(), Counter(), {})


def _add(tally: Tally, stored: StoredDocument, found: Sequence[Candidate]) -> None:
    """Add the candidates of one document, each name once."""
    tally.names.update({each.key for each in found})
    tally.surfaces.update({(each.key, each.surface) for each in found})
    tally.ways.update({(each.key, each.way) for each in found})
    tally.neighbours.update({(each.key, label) for each in found for label in each.neighbours})
    tally.certifications.update({each.key for each in found if each.field == "certifications"})
    for each in found:
        if each.key not in tally.quotes:
            tally.quotes[each.key] = Quote(stored.document_id, snippet_of(each, stored.document))


@lru_cache(maxsize=1)
def _known_keys(basis: Basis) -> frozenset[str]:
    """Return the keys of all names of the taxonomy that a basis stands for."""
    return known_keys(load_taxonomy(basis.additions))


def _is_common_word(key: str, tally: Tally) -> bool:
    """Return whether a single word stands without its capital in as many documents as with it."""
    only_by_capital = not (tally.ways[key, "list entry"] or tally.ways[key, "neighbour"])
    return only_by_capital and tally.small_words[key] >= tally.names[key]


def _ranked(counted: Mapping[tuple[str, str], int], keys: Iterable[str]) -> dict[str, list[str]]:
    """Return for each key what was counted with it, the most frequent first."""
    ranked: dict[str, list[tuple[int, str]]] = {key: [] for key in keys}
    for (key, value), count in counted.items():
        if key in ranked:
            ranked[key].append((-count, value))
    return {key: [value for _, value in sorted(found)] for key, found in ranked.items()}
