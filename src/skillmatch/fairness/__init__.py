"""Who gets selected, by groups that the score never sees: counts and rates, no single persons."""

from skillmatch.fairness.demographics import NOT_STATED, Demographics, crossed, read_demographics
from skillmatch.fairness.impact import FEW, Outcome, outcomes
from skillmatch.fairness.tallies import Placement, Tally, tallies

__all__ = [
    "FEW",
    "NOT_STATED",
    "Demographics",
    "Outcome",
    "Placement",
    "Tally",
    "crossed",
    "outcomes",
    "read_demographics",
    "tallies",
]
