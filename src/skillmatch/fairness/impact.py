"""Selection rates of groups, how far to trust them, and how they compare with the highest."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from skillmatch.fairness.demographics import NOT_STATED
from skillmatch.fairness.tallies import Tally

# Of fewer people a rate says little: one more selected would move it by over 3 %.
FEW = 30
# Two-sided 95 % of the normal distribution.
_Z = 1.959964
# 6 RCNY 5-301 (Local Law 144) lets an audit leave out groups below this share of all.
_SMALL_SHARE = 0.02


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a group fared: rates are shares of 1, None where there are too few to say."""

    tally: Tally
    rate: float | None
    rate_low: float | None
    rate_high: float | None
    impact_ratio: float | None
    standard_deviations: float | None
    pair_rate: float | None
    pair_impact_ratio: float | None
    note: str


def outcomes(counted: Sequence[Tally]) -> tuple[Outcome, ...]:
    """Return how each group fared beside the one of the highest rate, in the order of the tallies.

    The impact ratio is the group's selection rate over the highest one: 29 CFR 1607.4(D) takes less than
    four fifths for evidence of adverse impact, Local Law 144 has it published as it is.
    """
    compared = [tally for tally in counted if tally.consultants >= FEW and tally.group != NOT_STATED]
    # One group alone has nothing to be compared with.
    highest = max(compared, key=_rate) if len(compared) > 1 else None
    most_pairs = max(map(_pair_rate, compared), default=0.0)
    total = sum(tally.consultants for tally in counted)
    return tuple(
        _outcome(tally, highest if tally in compared else None, most_pairs, total) for tally in counted
    )


def wilson_interval(selected: int, consultants: int) -> tuple[float, float]:
    """Return the 95 % score interval of a rate (Wilson 1927), which holds for rates near 0 and 1 too."""
    rate, z2 = selected / consultants, _Z * _Z
    middle = rate + z2 / (2 * consultants)
    half = _Z * sqrt(rate * (1 - rate) / consultants + z2 / (4 * consultants * consultants))
    whole = 1 + z2 / consultants
    # A rate of 0 or 1 is an end of its wilson_interval, however it is rounded.
    return max(0.0, min(rate, (middle - half) / whole)), min(1.0, max(rate, (middle + half) / whole))


def standard_deviations(one: Tally, other: Tally) -> float:
    """Return how many standard deviations of chance lie between two rates; more than 2 are seldom."""
    pooled = (one.selected + other.selected) / (one.consultants + other.consultants)
    spread = sqrt(pooled * (1 - pooled) * (1 / one.consultants + 1 / other.consultants))
    return abs(_rate(other) - _rate(one)) / spread if spread else 0.0


def is_below_four_fifths(one: Tally, highest: Tally) -> bool:
    """Return whether a group's rate is under four fifths of the highest, in whole numbers."""
    return 5 * one.selected * highest.consultants < 4 * highest.selected * one.consultants


def _outcome(tally: Tally, highest: Tally | None, most_pairs: float, total: int) -> Outcome:
    """Return how a group fared; highest is None for a group that is not compared."""
    note = _note(tally, highest, total)
    if tally.consultants < FEW:
        return Outcome(tally, None, None, None, None, None, None, None, note)
    low, high = wilson_interval(tally.selected, tally.consultants)
    compared = highest is not None and highest.selected > 0
    return Outcome(
        tally,
        _rate(tally),
        low,
        high,
        _rate(tally) / _rate(highest) if highest and compared else None,
        standard_deviations(tally, highest) if highest and compared else None,
        _pair_rate(tally),
        _pair_rate(tally) / most_pairs if compared and most_pairs else None,
        note,
    )


def _note(tally: Tally, highest: Tally | None, total: int) -> str:
    """Return what must be said beside the figures of a group."""
    if tally.consultants < FEW:
        return "too few to say"
    if highest is None:
        return "not compared"
    if not highest.selected:
        return "nobody selected"
    notes = []
    if is_below_four_fifths(tally, highest):
        notes.append("below four fifths")
    if tally.consultants < _SMALL_SHARE * total:
        notes.append("under 2 % of all")
    return "; ".join(notes)


def _rate(tally: Tally) -> float:
    return tally.selected / tally.consultants


def _pair_rate(tally: Tally) -> float:
    return tally.pairs_selected / tally.pairs if tally.pairs else 0.0
