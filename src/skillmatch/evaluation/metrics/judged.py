"""Requests with the consultants judged for them, and the orders that are held against the grades."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

# Behind every place there can be.
NO_PLACE = 2**31 - 1


@dataclass(frozen=True, slots=True)
class ScoredPair:
    """What the product says of a pair."""

    rank: int  # among all consultants of the request; NO_PLACE if kept for the consultant's own sake alone
    is_eligible: bool
    score: int  # milli-points, as all below
    pure: tuple[int, int, int]  # the scores if the client were micro, sweet_spot or larger
    asked: int  # the part of the score that required and preferred skills earned


@dataclass(frozen=True, slots=True)
class JudgedConsultant:
    """A consultant judged for a request; pair is None where the product scored none."""

    consultant_id: str
    grade: int
    pair: ScoredPair | None


@dataclass(frozen=True, slots=True)
class JudgedRequest:
    """A request with its judged consultants; segment is what its figures are counted under."""

    request_id: str
    segment: str
    consultants: tuple[JudgedConsultant, ...]

    @property
    def grades(self) -> list[int]:
        """The grades of all consultants."""
        return [each.grade for each in self.consultants]


OUR_ORDER, BAR = "score", "coverage"
GLOBAL_WEIGHTINGS = ("all micro", "all sweet_spot", "all larger")
Key = tuple[int, ...]
# Each order keeps the product's own rules where it does not differ: who is not eligible comes last, and what
# is equal stays in the product's order.
ORDERS: Mapping[str, Callable[[ScoredPair], Key]] = {
    OUR_ORDER: lambda pair: (pair.rank, -pair.is_eligible, -pair.score),
    BAR: lambda pair: (-pair.is_eligible, -pair.asked, pair.rank),
    "all micro": lambda pair: (-pair.is_eligible, -pair.pure[0], pair.rank),
    "all sweet_spot": lambda pair: (-pair.is_eligible, -pair.pure[1], pair.rank),
    "all larger": lambda pair: (-pair.is_eligible, -pair.pure[2], pair.rank),
}


def ranked_grades(consultants: Sequence[JudgedConsultant], order: str = OUR_ORDER) -> list[int]:
    """Return the grades of those who have a score, as an order has them."""
    return [
        grade
        for _, grade in sorted((ORDERS[order](each.pair), each.grade) for each in consultants if each.pair)
    ]
