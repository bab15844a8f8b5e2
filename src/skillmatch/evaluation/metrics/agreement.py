"""What is told of one set of weights against grades, and of two against each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from skillmatch.evaluation.metrics.calibration import ScoreBin, calibration
from skillmatch.evaluation.metrics.figures import Figures, by_segment, figures, gains_by_request
from skillmatch.evaluation.metrics.judged import GLOBAL_WEIGHTINGS, ORDERS, JudgedRequest
from skillmatch.evaluation.metrics.mean import Resample, mean, mean_interval
from skillmatch.judgement.folder import Truth

_MOST_CHANGES = 10


@dataclass(frozen=True, slots=True)
class SegmentsRight:
    """How the segments told from texts compare with what whoever wrote them says."""

    stated_count: int
    right_count: int
    wrong: tuple[str, ...]  # "R1: micro, truly larger"
    unstated_count: int
    left_open_count: int  # of those that do not state a size: no guess was forced
    guessed_right_count: int  # of those too: other signs told it


@dataclass(frozen=True, slots=True)
class RequestGain:
    """The nDCG of one request."""

    request_id: str
    segment: str
    ndcg_at_10: float


@dataclass(frozen=True, slots=True)
class Rival:
    """One weighting for everybody: how much more nDCG it has in a segment than ours."""

    segment: str
    order: str
    difference: float | None
    low: float | None
    high: float | None

    @property
    def is_better(self) -> bool:
        """Whether its mean is above ours; the last digits of a sum are no difference."""
        return self.difference is not None and self.difference > 1e-9


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of all orders, segment by segment, and what a score means in each."""

    figures: tuple[Figures, ...]
    gains: tuple[RequestGain, ...]  # the lowest first
    calibration: tuple[ScoreBin, ...]
    rivals: tuple[Rival, ...]

    def of(self, order: str) -> tuple[Figures, ...]:
        """Return the figures of one order, segment by segment."""
        return tuple(each for each in self.figures if each.order == order)


@dataclass(frozen=True, slots=True)
class Difference:
    """What other weights change in the mean nDCG of a segment; the interval is that of the paired mean."""

    segment: str
    request_count: int
    first: float | None
    second: float | None
    difference: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class RequestChange:
    """One request whose nDCG other weights change."""

    request_id: str
    segment: str
    first: float
    second: float

    @property
    def difference(self) -> float:
        """What the second weights add."""
        return self.second - self.first


@dataclass(frozen=True, slots=True)
class Comparison:
    """Other weights held against those evaluated."""

    weights_version: str
    evaluation: Evaluation
    differences: tuple[Difference, ...]
    changes: tuple[RequestChange, ...]


def evaluation(requests: Sequence[JudgedRequest], resample: Resample) -> Evaluation:
    """Return what there is to tell of judged requests."""
    told = [
        figures(segment, part, order, resample)
        for order in ORDERS
        for segment, part in by_segment(requests).items()
    ]
    rivals = tuple(
        _rival(segment, order, part, resample)
        for segment, part in by_segment(requests).items()
        for order in GLOBAL_WEIGHTINGS
    )
    return Evaluation(tuple(told), _gains(requests), calibration(requests), rivals)


def differences(
    first: Sequence[JudgedRequest], second: Sequence[JudgedRequest], resample: Resample
) -> tuple[Difference, ...]:
    """Return what the second scores of the same requests change, segment by segment."""
    before, after = gains_by_request(first), gains_by_request(second)
    return tuple(
        _difference(name, [(before[id_], after[id_]) for id_ in ids if id_ in before], resample)
        for name, part in by_segment(first).items()
        if (ids := [request.request_id for request in part])
    )


def changes(first: Sequence[JudgedRequest], second: Sequence[JudgedRequest]) -> tuple[RequestChange, ...]:
    """Return the requests that change most, the largest change first."""
    before, after = gains_by_request(first), gains_by_request(second)
    found = [
        RequestChange(each.request_id, each.segment, before[each.request_id], after[each.request_id])
        for each in first
        if each.request_id in before and before[each.request_id] != after[each.request_id]
    ]
    return tuple(sorted(found, key=lambda each: (-abs(each.difference), each.request_id))[:_MOST_CHANGES])


def comparison(
    first: Sequence[JudgedRequest], second: Sequence[JudgedRequest], weights_version: str, resample: Resample
) -> Comparison:
    """Return what the second scores of the same requests change."""
    told = differences(first, second, resample), changes(first, second)
    return Comparison(weights_version, evaluation(second, resample), *told)


def segments_right(truths: Mapping[str, Truth], assessed: Mapping[str, str]) -> SegmentsRight:
    """Return how often the segment is right where the size is stated, and left open where it is not."""
    # A request that the line refused and nobody judged has no segment to compare.
    stated = [name for name, truth in truths.items() if truth.is_size_stated and name in assessed]
    unstated = [name for name, truth in truths.items() if not truth.is_size_stated and name in assessed]
    wrong = tuple(
        f"{name}: {assessed[name]}, truly {truths[name].segment}"
        for name in stated
        if assessed[name] != truths[name].segment
    )
    return SegmentsRight(
        stated_count=len(stated),
        right_count=len(stated) - len(wrong),
        wrong=wrong,
        unstated_count=len(unstated),
        left_open_count=sum(assessed[name] == "unknown" for name in unstated),
        guessed_right_count=sum(assessed[name] == truths[name].segment != "unknown" for name in unstated),
    )


def _gains(requests: Sequence[JudgedRequest]) -> tuple[RequestGain, ...]:
    gains = gains_by_request(requests)
    found = [
        RequestGain(each.request_id, each.segment, gains[each.request_id])
        for each in requests
        if each.request_id in gains
    ]
    return tuple(sorted(found, key=lambda each: (each.ndcg_at_10, each.request_id)))


def _rival(segment: str, order: str, requests: Sequence[JudgedRequest], resample: Resample) -> Rival:
    ours, theirs = gains_by_request(requests), gains_by_request(requests, order)
    more = [theirs[name] - gain for name, gain in ours.items()]
    low, high = mean_interval(more, resample) or (None, None)
    return Rival(segment, order, mean(more), low, high)


def _difference(segment: str, gains: Sequence[tuple[float, float]], resample: Resample) -> Difference:
    added = [after - before for before, after in gains]
    low, high = mean_interval(added, resample) or (None, None)
    first, second = (mean([gain[place] for gain in gains]) for place in (0, 1))
    return Difference(segment, len(gains), first, second, mean(added), low, high)
