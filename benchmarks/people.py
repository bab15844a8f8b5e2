"""Made-up consultants and client requests over the package's taxonomy, the same on every machine."""

from collections.abc import Iterator, Sequence
from random import Random

from benchmarks.texts import dice, text
from skillmatch.records import ClientRequest, ConsultantProfile, TermType
from skillmatch.taxonomy import Taxonomy


def consultants(count: int, taxonomy: Taxonomy) -> Iterator[ConsultantProfile]:
    """Yield consultants with 6 to 20 skills and up to 3 certifications."""
    chance = dice(1)
    skills, certifications = _labels(taxonomy, "skill"), _labels(taxonomy, "certification")
    for number in range(count):
        yield ConsultantProfile(
            source_id="consultants",
            native_id=f"c{number}",
            name=f"Consultant {number}",
            rate_cents=chance.randrange(4000, 16_000, 500),
            skills=_some(chance, skills, chance.randint(6, 20)),
            certifications=_some(chance, certifications, chance.randint(0, 3)),
        )


def requests(count: int, taxonomy: Taxonomy, characters: int = 0) -> Iterator[ClientRequest]:
    """Yield requests for 3 to 8 skills from clients of 2 to 120 PCs, with so many characters of prose."""
    chance = dice(2)
    skills = _labels(taxonomy, "skill")
    for number in range(count):
        yield ClientRequest(
            source_id="requests",
            native_id=f"r{number}",
            title=f"Request {number}",
            text=text(chance, characters),
            systems=chance.randint(2, 120),
            rate_max_cents=chance.randrange(5000, 16_000, 500),
            required=_some(chance, skills, chance.randint(3, 8)),
            preferred=_some(chance, skills, chance.randint(0, 3)),
        )


def _labels(taxonomy: Taxonomy, kind: TermType) -> tuple[str, ...]:
    """Return the labels of a kind in a chance order, which makes the first ones the common ones."""
    labels = [concept.label for concept in taxonomy.concepts if concept.type == kind]
    dice(3).shuffle(labels)
    return tuple(labels)


def _some(chance: Random, labels: Sequence[str], count: int) -> tuple[str, ...]:
    """Return some labels, each once; the second is asked for half as often as the first, and so on."""
    falling = [1 / (place + 5) for place in range(len(labels))]
    return tuple(dict.fromkeys(chance.choices(labels, weights=falling, k=count)))
