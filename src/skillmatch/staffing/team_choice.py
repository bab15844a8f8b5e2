"""The team for one request: a weighted set cover, solved by SciPy's `milp`, which proves that none is better.

Aims in this order: the most of the required points covered, the fewest people, the lowest sum of rates,
the most points (with the preferred ones), the highest sum of scores, the first places. Each is solved for
while the ones before it are held, so no weight between them is ever chosen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from skillmatch.staffing.teams import (
    Requirement,
    Team,
    TeamCandidate,
    best_points,
    covers,
    to_cover,
    uncovered,
)

Vector = np.ndarray[tuple[int], np.dtype[np.float64]]
# A bound on the search that, unlike a time limit, gives the same answer on every machine.
_SEARCH_NODES = 10_000


@dataclass(frozen=True, slots=True)
class _Step:
    """A level of a requirement: who reaches it, the points it adds, and its worth if it is what covers."""

    holders: tuple[int, ...]
    points: int
    covered_worth: int


@dataclass(frozen=True, slots=True)
class _Aim:
    """Something to have as little of as possible: of a team, and as a cost of each unknown."""

    of_team: Callable[[Sequence[TeamCandidate]], int]
    costs: Sequence[int]


@dataclass(slots=True)
class _Rules:
    """Rows of amounts by unknown, none of which may sum to more than its limit."""

    rows: list[dict[int, int]]
    limits: list[float]

    def add(self, row: dict[int, int], limit: float) -> None:
        """Add a row with its limit."""
        self.rows.append(row)
        self.limits.append(limit)


def choose_team(
    requirements: Sequence[Requirement], candidates: Sequence[TeamCandidate], most: int | None = None
) -> Team:
    """Return the smallest, then cheapest team of at most `most` that together covers what is required."""
    ordered = sorted(candidates, key=lambda each: each.place)
    useful = [each for each in ordered if any(covers(each, asked) for asked in to_cover(requirements))]
    steps = [step for asked in requirements for step in _steps(asked, requirements, useful)]
    rules = _rules(useful, steps, len(useful) if most is None else most)
    members: tuple[TeamCandidate, ...] = ()
    for aim in _aims(requirements, useful, steps) if useful else ():
        found, is_best = _solved(aim, useful, rules)
        if not is_best:
            return Team(found or members, False)
        members = found
        # All amounts are whole numbers: half a unit of slack lets no worse team in.
        rules.add({place: cost for place, cost in enumerate(aim.costs) if cost}, aim.of_team(members) + 0.5)
    return Team(members, True)


def _steps(
    asked: Requirement, requirements: Sequence[Requirement], candidates: Sequence[TeamCandidate]
) -> list[_Step]:
    """Return the levels of a requirement that candidates reach, the lowest first."""
    worth = asked.worth if asked in to_cover(requirements) else 0
    brought = [each.points.get(asked.item, 0) for each in candidates]
    levels = sorted({0, *brought})
    steps = [
        _Step(tuple(place for place, points in enumerate(brought) if points >= level), level - below, 0)
        for below, level in pairwise(levels)
    ]
    covering = tuple(place for place, each in enumerate(candidates) if covers(each, asked))
    return [*steps, _Step(covering, 0, worth)]


def _rules(candidates: Sequence[TeamCandidate], steps: Sequence[_Step], most: int) -> _Rules:
    """Return that a team is small enough, and that a level is reached only with one who reaches it."""
    rules = _Rules([], [])
    rules.add(dict.fromkeys(range(len(candidates)), 1), most)
    for number, step in enumerate(steps):
        rules.add(dict.fromkeys(step.holders, -1) | {len(candidates) + number: 1}, 0)
    return rules


def _aims(
    requirements: Sequence[Requirement], candidates: Sequence[TeamCandidate], steps: Sequence[_Step]
) -> tuple[_Aim, ...]:
    """Return what is wanted, the most important first."""
    # Who states no rate must not look cheaper for it.
    dearest = max(each.rate or 0 for each in candidates)
    nobody = [0] * len(candidates)

    def per_member(cost: Callable[[TeamCandidate], int]) -> _Aim:
        costs = [*map(cost, candidates), *(0 for _ in steps)]
        return _Aim(lambda team: sum(map(cost, team)), costs)

    return (
        _Aim(
            lambda team: -_covered_worth(to_cover(requirements), team),
            [*nobody, *(-step.covered_worth for step in steps)],
        ),
        per_member(lambda each: 1),
        per_member(lambda each: dearest if each.rate is None else each.rate),
        _Aim(
            lambda team: -sum(best_points(asked, team) for asked in requirements),
            [*nobody, *(-step.points for step in steps)],
        ),
        per_member(lambda each: -each.score),
        per_member(lambda each: each.place),
    )


def _covered_worth(requirements: Sequence[Requirement], team: Sequence[TeamCandidate]) -> int:
    missing = uncovered(requirements, team)
    return sum(each.worth for each in requirements) - sum(each.worth for each in missing)


def _solved(
    aim: _Aim, candidates: Sequence[TeamCandidate], rules: _Rules
) -> tuple[tuple[TeamCandidate, ...], bool]:
    """Return the team that has least of an aim within the rules, and whether that is proven."""
    places = [(number, column) for number, row in enumerate(rules.rows) for column in row]
    amounts = np.array([amount for row in rules.rows for amount in row.values()], dtype=np.float64)
    matrix = csr_array((amounts, tuple(np.array(places).T)), shape=(len(rules.rows), len(aim.costs)))
    is_whole = np.zeros(len(aim.costs), dtype=np.int64)
    is_whole[: len(candidates)] = 1
    answer = milp(
        np.array(aim.costs, dtype=np.float64),
        integrality=is_whole,
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(matrix, -np.inf, np.array(rules.limits)),
        options={"mip_rel_gap": 0, "node_limit": _SEARCH_NODES},
    )
    chosen = [] if answer.x is None else answer.x[: len(candidates)].tolist()
    members = tuple(each for each, share in zip(candidates, chosen, strict=False) if share > 0.5)
    return members, answer.status == 0
