"""What tells a client's size: the numbers people edit in weights.toml, and what they make of signals."""

import hashlib
import json
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

PerMille = tuple[int, int, int]
_Doubling = Annotated[int, Field(ge=-10, le=10)]
_Prior = Annotated[int, Field(gt=0, lt=1000)]


@cache
def package_log_odds() -> "LogOdds":
    """Return the log-odds that come with the package."""
    # One table for whoever edits weights; the package of the score itself is none of the segment's business.
    text = files("skillmatch").joinpath("score", "weights.toml").read_text(encoding="utf-8")
    return LogOdds.model_validate(tomllib.loads(text)["log_odds"])


def weigh(signals: Iterable[str], log_odds: "LogOdds") -> PerMille:
    """Return the probabilities per mille that the prior and each different signal give together."""
    doublings = [0, 0, 0]
    for name in sorted(set(signals)):
        signal = log_odds.of(name)
        for at, doubling in enumerate((signal.micro, signal.sweet_spot, signal.larger)):
            doublings[at] += doubling
    lowest = min(doublings)
    prior = (log_odds.prior.micro, log_odds.prior.sweet_spot, log_odds.prior.larger)
    shares = [share << (doubling - lowest) for share, doubling in zip(prior, doublings, strict=True)]
    return in_per_mille((shares[0], shares[1], shares[2]))


def in_per_mille(shares: tuple[int, int, int]) -> PerMille:
    """Return shares as per mille summing to 1000 by largest remainder; ties go to the earlier segment."""
    total = sum(shares)
    floors = [share * 1000 // total for share in shares]
    by_remainder = sorted(range(3), key=lambda at: (-(shares[at] * 1000 % total), at))
    for at in by_remainder[: 1000 - sum(floors)]:
        floors[at] += 1
    return (floors[0], floors[1], floors[2])


class Prior(BaseModel):
    """Per mille before anything is read."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    micro: _Prior
    sweet_spot: _Prior
    larger: _Prior


class Doublings(BaseModel):
    """How often a signal doubles the odds of each segment."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    micro: _Doubling
    sweet_spot: _Doubling
    larger: _Doubling


class LogOdds(BaseModel):
    """The threshold, the prior, and each signal under its own name."""

    model_config = ConfigDict(frozen=True, extra="allow", strict=True)
    __pydantic_extra__: dict[str, Doublings]
    threshold: Annotated[int, Field(gt=333, le=1000)]
    prior: Prior

    def of(self, signal: str) -> Doublings:
        """Return the doublings of a signal."""
        return self.__pydantic_extra__[signal]

    @property
    def version(self) -> str:
        """The first 8 hex digits of the sha256 of the values."""
        values = json.dumps(self.model_dump(), sort_keys=True)
        return hashlib.sha256(values.encode()).hexdigest()[:8]
