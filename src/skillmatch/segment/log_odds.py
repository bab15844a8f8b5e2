"""The published log-odds of size signals: a table that people edit, and what it makes of signals."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from skillmatch.errors import RefusedInputError

PerMille = tuple[int, int, int]

# The signals that the code finds without phrases; a table must weigh each of them.
FOUND_BY_CODE = frozenset(
    [
        *("staff_1_4", "staff_5_9", "staff_10_19", "staff_20_49", "staff_50_99", "staff_100_up"),
        "several_sites",
        *("it_manager", "it_manager_hiring", "no_it_staff", "it_team"),
    ]
)


def load_log_odds(text: str) -> "LogOdds":
    """Return the log-odds that a TOML text declares; a text that is no such table is refused in one line."""
    try:
        return LogOdds.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise RefusedInputError(f"log_odds.toml: not valid TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the file"
        raise RefusedInputError(f"log_odds.toml: {place}: {first['msg']}; mend that entry") from error


@cache
def package_log_odds() -> "LogOdds":
    """Return the log-odds that come with the package."""
    return load_log_odds(files("skillmatch.segment").joinpath("log_odds.toml").read_text(encoding="utf-8"))


def weigh(signals: Iterable[str], log_odds: "LogOdds") -> PerMille:
    """Return the probabilities per mille that the prior and each different signal give together."""
    doublings = [0, 0, 0]
    by_name = {signal.name: signal for signal in log_odds.signal}
    for name in sorted(set(signals)):
        signal = by_name[name]
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
    says: str
    micro: int = Field(gt=0, lt=1000)
    sweet_spot: int = Field(gt=0, lt=1000)
    larger: int = Field(gt=0, lt=1000)

    @model_validator(mode="after")
    def _sums_to_a_thousand(self) -> Self:
        """Return the prior when its per mille sum to 1000."""
        if self.micro + self.sweet_spot + self.larger != 1000:
            raise ValueError("micro, sweet_spot and larger must sum to 1000")
        return self


class Signal(BaseModel):
    """One signal: a sentence why, doublings per segment, the phrases that show it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    says: str
    micro: int = Field(ge=-10, le=10)
    sweet_spot: int = Field(ge=-10, le=10)
    larger: int = Field(ge=-10, le=10)
    phrases: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()  # words near a phrase that take it back: "home office possible"
    negated: str = ""  # the signal that the negated phrase is; empty: it is none


class LogOdds(BaseModel):
    """The whole table."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    threshold: int = Field(gt=333, le=1000)
    prior: Prior
    signal: tuple[Signal, ...]

    @model_validator(mode="after")
    def _weighs_every_signal(self) -> Self:
        """Return the table when each signal that can be found is weighed once."""
        names = [signal.name for signal in self.signal]
        needed = FOUND_BY_CODE | {signal.negated for signal in self.signal if signal.negated}
        if missing := sorted(needed - set(names)):
            raise ValueError(f"lacks the signal {missing[0]!r}")
        if len(names) != len(set(names)):
            raise ValueError("weighs a signal twice")
        return self
