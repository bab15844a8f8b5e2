"""What a consultant holds and how near it comes to what is asked, in plain Python from the definition."""

import math
from dataclasses import dataclass

from tests.score.world import Consultant, World

ONE = 1_000_000
RHO = {"micro": 100, "sweet_spot": 100, "larger": 60}
D0 = {"micro": 0.9, "sweet_spot": 0.8, "larger": 0.55}
PERCENT = {"same": 100, "child": 95, "parent": 50, "sibling": 35, "related": 25}


@dataclass(frozen=True, slots=True)
class Skill:
    """What a consultant holds of one concept."""

    years: int | None
    age: int


def rounded(value: float) -> int:
    """Return the nearest whole number, halves up."""
    return math.floor(value + 0.5)


def held(world: World, consultant: Consultant) -> dict[str, Skill]:
    """Return what the consultant can be sent for on the day."""
    denied = {claim.concept for claim in consultant.claims if claim.assertion == "negated"}
    skills: dict[str, Skill] = {}
    for claim in consultant.claims:
        is_expired = claim.expires_on is not None and claim.expires_on < world.as_of
        if claim.assertion != "held" or is_expired or claim.concept in denied:
            continue
        age = max(0, world.as_of.year - claim.last_used_year) if claim.last_used_year else 0
        known = skills.get(claim.concept, Skill(None, age))
        years = max((y for y in (known.years, claim.years) if y is not None), default=None)
        skills[claim.concept] = Skill(years, min(known.age, age))
    return skills


def similarity(world: World, segment: str, asked: str, other: str) -> int:
    """Return what holding the other concept is worth where one is asked for, in ppm."""
    relation = world.relations.get((asked, other))
    if relation is None or world.terms[asked].type != world.terms[other].type:
        return 0
    return ONE if relation == "same" else PERCENT[relation] * RHO[segment] * 100


def depth(segment: str, skill: Skill) -> int:
    """Return how much a skill counts for its years and how long ago they were, in ppm."""
    years = min(10, 2 if skill.years is None else skill.years)
    practice = years * 2 ** (-skill.age / 5) / 3
    return rounded(ONE * (D0[segment] + (1 - D0[segment]) * (1 - math.exp(-practice))))


def met(world: World, segment: str, asked: str, skills: dict[str, Skill]) -> tuple[int, bool]:
    """Return how far the best that is held meets a requirement, in ppm, and whether it is the thing."""
    best = (0, False)
    for concept, skill in skills.items():
        alike = similarity(world, segment, asked, concept)
        deep = ONE if world.terms[concept].type == "certification" else depth(segment, skill)
        if alike:
            best = max(best, (alike * deep // ONE, concept == asked))
    return best


def is_kin(world: World, asked: set[str], concept: str) -> bool:
    """Return whether a concept answers anything that is asked, exactly or nearly."""
    alike = [one for one in asked if world.terms[one].type == world.terms[concept].type]
    return any((one, concept) in world.relations for one in alike)
