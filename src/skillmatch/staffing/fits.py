"""What an assignment is made from and what it says; scores are milli-points."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Fit:
    """A pair that may be assigned; place is the consultant's in the order of the request, 1 is best.

    consultant_score is what is summed over requests: the score drawn to the mean where a request asks for
    little, so that "need IT support", which anybody fits, wins nobody from a request that knows its wants.
    """

    request_id: str
    consultant_id: str
    score: int
    place: int
    consultant_score: int


@dataclass(frozen=True, slots=True)
class KeptPair:
    """A kept pair, assignable or not, with the gates that it fails."""

    fit: Fit
    consultant_name: str
    is_eligible: bool
    failed_gates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Swap:
    """One request takes the consultant whom another one had."""

    request_id: str
    consultant_id: str
    from_request_id: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """The cheapest way to fill a request that stays open: its swaps, the last of which opens another one."""

    swaps: tuple[Swap, ...]
    cost: int

    @property
    def left_open(self) -> str:
        """Return the request that would stay open instead."""
        return self.swaps[-1].from_request_id


class Constraint(StrEnum):
    """What keeps a request open."""

    UNSCORED = "unscored"
    NO_PAIR = "no pair"
    GATE = "gate"
    LEAST_SCORE = "least score"
    NO_CAPACITY = "no capacity"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Blocked:
    """Why a request stays open, in a word and in words, with whom it would have fitted."""

    request_id: str
    constraint: Constraint
    why: str
    candidates: tuple[Fit, ...] = ()
    exchange: Exchange | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """What an assignment must keep to: the least score, and how many requests a consultant takes."""

    least_score: int
    capacity: Mapping[str, int]

    def capacity_of(self, consultant_id: str) -> int:
        """Return how many requests a consultant takes: one unless stated."""
        return self.capacity.get(consultant_id, 1)

    def allow(self, pair: KeptPair) -> bool:
        """Return whether a pair may be assigned if the consultant has time."""
        return pair.is_eligible and pair.fit.score >= self.least_score
