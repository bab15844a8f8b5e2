"""The figures of an order, per segment and over all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from skillmatch.evaluation.metrics.judged import OUR_ORDER, JudgedRequest, ranked_grades
from skillmatch.evaluation.metrics.mean import Resample, mean, mean_interval
from skillmatch.evaluation.metrics.measures import best_precision, ndcg, precision
from skillmatch.records import SEGMENTS

ALL = "all"
PLACES = 10


@dataclass(frozen=True, slots=True)
class Figures:
    """How one order did on the requests of a segment; a mean is None where no request can be counted."""

    segment: str
    order: str
    request_count: int
    pair_count: int
    unscored_pair_count: int
    ndcg_at_10: float | None
    ndcg_low: float | None
    ndcg_high: float | None
    ndcg_request_count: int  # those with any grade above 0
    precision_at_1: float | None
    precision_at_5: float | None
    best_precision_at_5: float | None
    precision_request_count: int  # those with anybody good


def by_segment(requests: Sequence[JudgedRequest]) -> dict[str, tuple[JudgedRequest, ...]]:
    """Return the requests of each segment there is, in order of size, and at last all of them."""
    names = [*SEGMENTS, *sorted({request.segment for request in requests} - set(SEGMENTS))]
    parts = {name: tuple(each for each in requests if each.segment == name) for name in names}
    return {name: part for name, part in parts.items() if part} | {ALL: tuple(requests)}


def figures(segment: str, requests: Sequence[JudgedRequest], order: str, resample: Resample) -> Figures:
    """Return the figures of an order on requests."""
    graded = [(ranked_grades(request.consultants, order), request.grades) for request in requests]
    gains = _told(ndcg(ranked, judged, PLACES) for ranked, judged in graded)
    low, high = mean_interval(gains, resample) or (None, None)
    first = _told(precision(ranked, judged, 1) for ranked, judged in graded)
    return Figures(
        segment=segment,
        order=order,
        request_count=len(requests),
        pair_count=sum(len(request.grades) for request in requests),
        unscored_pair_count=sum(not each.pair for request in requests for each in request.consultants),
        ndcg_at_10=mean(gains),
        ndcg_low=low,
        ndcg_high=high,
        ndcg_request_count=len(gains),
        precision_at_1=mean(first),
        precision_at_5=mean(_told(precision(ranked, judged, 5) for ranked, judged in graded)),
        best_precision_at_5=mean(_told(best_precision(judged, 5) for _, judged in graded)),
        precision_request_count=len(first),
    )


def gains_by_request(requests: Sequence[JudgedRequest], order: str = OUR_ORDER) -> Mapping[str, float]:
    """Return the nDCG of each request that has any grade above 0."""
    told = {
        each.request_id: ndcg(ranked_grades(each.consultants, order), each.grades, PLACES)
        for each in requests
    }
    return {name: gain for name, gain in told.items() if gain is not None}


def _told(values: Iterable[float | None]) -> list[float]:
    """Return the values of the requests that can be measured."""
    return [value for value in values if value is not None]
