"""Whether a score means the same everywhere: what people thought of those with about the same score."""

from collections.abc import Sequence
from dataclasses import dataclass

from skillmatch.evaluation.metrics.figures import by_segment
from skillmatch.evaluation.metrics.judged import JudgedConsultant, JudgedRequest
from skillmatch.evaluation.metrics.measures import GOOD

BIN_POINTS = 20
FEW = 10  # under so many pairs a share is hardly more than chance
_BINS = 100 // BIN_POINTS


@dataclass(frozen=True, slots=True)
class ScoreBin:
    """The judged pairs of a segment whose scores lie between two numbers of points."""

    segment: str
    low: int
    high: int
    pair_count: int
    mean_grade: float
    good_share: float
    is_few: bool


def calibration(requests: Sequence[JudgedRequest]) -> tuple[ScoreBin, ...]:
    """Return the bins of each segment, and of all, that hold any pair."""
    return tuple(
        score_bin
        for segment, part in by_segment(requests).items()
        for number in range(_BINS)
        if (score_bin := _bin(segment, number, [each for request in part for each in request.consultants]))
    )


def _bin(segment: str, number: int, consultants: Sequence[JudgedConsultant]) -> ScoreBin | None:
    grades = [each.grade for each in consultants if each.pair and _number(each.pair.score) == number]
    if not grades:
        return None
    return ScoreBin(
        segment,
        number * BIN_POINTS,
        (number + 1) * BIN_POINTS,
        len(grades),
        sum(grades) / len(grades),
        sum(grade >= GOOD for grade in grades) / len(grades),
        len(grades) < FEW,
    )


def _number(score: int) -> int:
    """Return the bin of a score; 100 is in the last one."""
    return min(score // (BIN_POINTS * 1000), _BINS - 1)
