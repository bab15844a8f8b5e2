"""Requests with the candidates judged for them, and the orders that are held against the grades."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

# Behind every place there can be.
NO_PLACE = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Fit:
    """What the product says of a pair."""

    rank: int  # among all consultants of the request; NO_PLACE if kept for the consultant's own sake alone
    is_eligible: bool
    score: int  # milli-points, as all below
    pure: tuple[int, int, int]  # the scores if the client were micro, sweet_spot or larger
    asked: int  # the part of the score that required and preferred skills earned


@dataclass(frozen=True, slots=True)
class Candidate:
    """A consultant judged for a request; fit is None for a pair that the product did not score."""

    consultant_id: str
    grade: int
    fit: Fit | None


@dataclass(frozen=True, slots=True)
class JudgedRequest:
    """A request with its judged candidates; segment is what its figures are counted under."""

    request_id: str
    segment: str
    candidates: tuple[Candidate, ...]

    @property
    def grades(self) -> list[int]:
        """The grades of all candidates."""
        return [each.grade for each in self.candidates]


OUR_ORDER, BAR = "score", "coverage"
GLOBAL_WEIGHTINGS = ("all micro", "all sweet_spot", "all larger")
Key = tuple[int, ...]
# Each order keeps the product's own rules where it does not differ: who is not eligible comes last, and what
# is equal stays in the product's order.
ORDERS: Mapping[str, Callable[[Fit], Key]] = {
    OUR_ORDER: lambda fit: (fit.rank, -fit.is_eligible, -fit.score),
    BAR: lambda fit: (-fit.is_eligible, -fit.asked, fit.rank),
    "all micro": lambda fit: (-fit.is_eligible, -fit.pure[0], fit.rank),
    "all sweet_spot": lambda fit: (-fit.is_eligible, -fit.pure[1], fit.rank),
    "all larger": lambda fit: (-fit.is_eligible, -fit.pure[2], fit.rank),
}


def ranked_grades(candidates: Sequence[Candidate], order: str = OUR_ORDER) -> list[int]:
    """Return the grades of those who have a score, as an order has them."""
    return [
        grade for _, grade in sorted((ORDERS[order](each.fit), each.grade) for each in candidates if each.fit)
    ]
