"""The probes of concepts: sentences that must, and must not, name them."""

from collections.abc import Iterator
from datetime import date

from skillmatch.extract.lexicon import Lexicon
from skillmatch.extract.mentions import extract
from skillmatch.taxonomy.records import Concept

# Which names stand in a sentence depends on no date.
_ANY_DAY = date(2000, 1, 1)


def failed_probes(concept: Concept, lexicon: Lexicon) -> Iterator[str]:
    """Yield what is wrong with each probe of a concept that does not give what it promises."""
    for sentence in concept.probes_yes:
        if not _names(sentence, concept, lexicon):
            yield f"probes_yes: not found in: {sentence}"
    for sentence in concept.probes_no:
        if _names(sentence, concept, lexicon):
            yield f"probes_no: found in: {sentence}"


def _names(sentence: str, concept: Concept, lexicon: Lexicon) -> bool:
    return any(found.concept == concept.id for found in extract(sentence, "request", lexicon, _ANY_DAY))
