"""The fit score in plain Python, written from its definition and not from the SQL: slow and short."""

import math
from dataclasses import dataclass
from datetime import date

from tests.score.twin_gates import gates
from tests.score.twin_skills import ONE, Skill, held, is_kin, met, rounded, similarity
from tests.score.world import Consultant, Request, World

SEGMENTS = ("micro", "sweet_spot", "larger")

# The table of the definition: points in milli-points.
A = {"micro": 62_000, "sweet_spot": 60_000, "larger": 58_000}
B = {"micro": 22_000, "sweet_spot": 24_000, "larger": 22_000}
D = {"micro": 4_000, "sweet_spot": 4_000, "larger": 0}
E = {"micro": 0, "sweet_spot": 0, "larger": 10_000}
C = {"micro": -8_000, "sweet_spot": 0, "larger": 10_000}
F = {"micro": 12_000, "sweet_spot": 12_000, "larger": 0}
O = {"micro": 5_000, "sweet_spot": 4_000, "larger": 0}  # noqa: E741
LAMBDA = {"micro": 0.0, "sweet_spot": 0.25, "larger": 1.0}

Lines = dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Fit:
    """The score of one pair with everything that is told about it."""

    request: Request
    consultant: Consultant
    pure: tuple[Lines, Lines, Lines]
    lines: Lines
    coverage: int
    confidence: int
    gates: dict[str, str]

    @property
    def score(self) -> int:
        """The score over the segments, in milli-points."""
        return sum(self.lines.values())

    @property
    def pure_scores(self) -> tuple[int, ...]:
        """The scores if the client were micro, sweet_spot, larger."""
        return tuple(sum(lines.values()) for lines in self.pure)

    @property
    def gate_outcome(self) -> str:
        """The worst of the gates."""
        return next((bad for bad in ("fail", "unknown") if bad in self.gates.values()), "pass")


def pools(request: Request) -> tuple[set[str], set[str]]:
    """Return what is required and what is preferred; a request that only prefers requires that."""
    required = {concept for concept, assertion in request.wants if assertion == "required"}
    preferred = {concept for concept, assertion in request.wants if assertion == "preferred"} - required
    return (required, preferred) if required else (preferred, set())


def idf(world: World, concept: str) -> int:
    """Return how rare a concept is among the consultants, in ppm."""
    n = len(world.consultants)
    if n == 0:
        return ONE
    df = sum(concept in held(world, consultant) for consultant in world.consultants)
    return rounded(ONE * min(1.0, max(0.2, math.log((n + 1) / (df + 1)) / math.log(n + 1))))


def pure_lines(
    world: World, request: Request, consultant: Consultant, segment: str, rare: dict[str, int]
) -> tuple[Lines, int, int]:
    """Return the lines of one segment, the coverage in ppm and the direct share per mille."""
    required, preferred = pools(request)
    skills = held(world, consultant)
    asked = required | preferred
    weight = {one: rounded(ONE * (rare[one] / ONE) ** LAMBDA[segment]) for one in asked}
    m = {one: met(world, segment, one, skills) for one in asked}
    all_of = sum(weight[one] for one in required)
    coverage = sum(weight[one] * m[one][0] for one in required) // all_of
    direct = 1000 * sum(weight[one] for one in required if m[one][1]) // all_of
    g = min(ONE, 2 * coverage)

    lines: Lines = {}
    most, liked_most = pool_points(segment, weight, required, preferred)
    for one in required:
        lines["required", one] = most * weight[one] * m[one][0] // (all_of * ONE)
        lines["depth", one] = E[segment] * weight[one] * (m[one][0] ** 2 // ONE) // (all_of * ONE)
    for one in preferred:
        liked = sum(weight[other] for other in preferred)
        lines["preferred", one] = liked_most * weight[one] * m[one][0] // (liked * ONE)
    lines["breadth", ""] = breadth(world, segment, skills, g)
    lines["certification", ""] = certification(world, segment, request, (skills, g))
    lines["price", ""] = F[segment] * coverage // ONE * price(request, consultant) // ONE
    lines["overqualification", ""] = -overqualification(world, segment, asked, skills)
    lines["floor", ""] = max(0, -sum(lines.values()))
    return lines, coverage, direct


def pool_points(
    segment: str, weight: dict[str, int], required: set[str], preferred: set[str]
) -> tuple[int, int]:
    """Return the points of both pools: the heaviest wish has no more than the heaviest requirement."""
    both = A[segment] + B[segment]
    if not preferred:
        return both, 0
    needed, liked = (
        ONE * max(weight[one] for one in pool) // sum(weight[one] for one in pool)
        for pool in (required, preferred)
    )
    wished = min(B[segment], both * needed // (needed + liked))
    return both - wished, wished


def breadth(world: World, segment: str, skills: dict[str, Skill], g: int) -> int:
    """Return the points for covering everyday small-business work."""
    groups = {term.basket for term in world.terms.values()} - {""}
    known = [world.terms[concept] for concept in skills]
    covered = {term.basket for term in known if term.type == "skill"} - {""}
    return D[segment] * g * len(covered) // (ONE * len(groups)) if groups else 0


def certification(world: World, segment: str, request: Request, known: tuple[dict[str, Skill], int]) -> int:
    """Return the points for certifications that the client did not ask for."""
    skills, g = known
    asked = set.union(*pools(request))
    unasked = [c for c in skills if world.terms[c].type == "certification" and not is_kin(world, asked, c)]
    if segment == "micro":
        optional = {concept for concept, assertion in request.wants if assertion == "optional"}
        unnamed = [c for c in unasked if not is_kin(world, optional, c)]
        return -rounded(8000 * (1 - math.exp(-len(unnamed) / 2)))
    if segment == "sweet_spot":
        return 0
    left = ONE
    for factor in sorted(ONE - 150_000 - 600_000 * relevance(world, asked, c) // ONE for c in unasked):
        left = left * factor // ONE
    return C[segment] * g // ONE * (ONE - left) // ONE


def relevance(world: World, asked: set[str], certificate: str) -> int:
    """Return how near a certification comes to what is asked, in ppm."""
    implied = world.terms[certificate].implies
    return max((similarity(world, "larger", one, skill) for one in asked for skill in implied), default=0)


def overqualification(world: World, segment: str, asked: set[str], skills: dict[str, Skill]) -> int:
    """Return the points that unrelated enterprise skills cost."""
    terms = world.terms
    lofty = [c for c in skills if terms[c].tier == "enterprise" and terms[c].type == "skill"]
    u = sum(not is_kin(world, asked, c) for c in lofty)
    return rounded(O[segment] * (1 - math.exp(-u / 3)))


def price(request: Request, consultant: Consultant) -> int:
    """Return how well the rate fits the budget, in ppm."""
    if consultant.rate is None or not request.rate_max:
        return ONE // 2
    if consultant.rate <= request.rate_max:
        return ONE
    return max(0, 3 * request.rate_max - 2 * consultant.rate) * ONE // request.rate_max


def mixed(permille: tuple[int, int, int], pure: tuple[Lines, Lines, Lines]) -> Lines:
    """Return the lines over the segments: rounded down, the largest remainders up until the sum is right."""
    shares = tuple(zip(permille, pure, strict=True))
    every = {key for lines in pure for key in lines}
    exact = {key: sum(p * lines.get(key, 0) for p, lines in shares) for key in every}
    total = sum(p * sum(lines.values()) for p, lines in shares) // 1000
    lines = {key: value // 1000 for key, value in exact.items()}
    by_remainder = sorted(lines, key=lambda key: (-(exact[key] % 1000), key))
    for key in by_remainder[: total - sum(lines.values())]:
        lines[key] += 1
    return lines


def freshness(posted_on: date | None, as_of: date) -> int:
    """Return how far a posting can be trusted for its age, per mille."""
    if posted_on is None:
        return 800
    days = min(180, max(30, (as_of - posted_on).days))
    return 1000 - 300 * (days - 30) // 150


def fit(world: World, request: Request, consultant: Consultant) -> Fit:
    """Return the score of one pair."""
    rare = {one: idf(world, one) for one in set.union(*pools(request))}
    pure, coverages, directs = zip(
        *(pure_lines(world, request, consultant, segment, rare) for segment in SEGMENTS), strict=True
    )
    coverage = sum(p * c for p, c in zip(request.permille, coverages, strict=True)) // 1000
    direct = sum(p * d for p, d in zip(request.permille, directs, strict=True)) // 1000
    confidence = direct * freshness(request.posted_on, world.as_of) * max(request.permille) // ONE
    lines = mixed(request.permille, pure)
    return Fit(
        request, consultant, pure, lines, coverage, confidence, gates(request, consultant, world.as_of)
    )
