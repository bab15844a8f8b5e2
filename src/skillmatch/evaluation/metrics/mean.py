"""A mean over requests, and how far off it could be for being one of few."""

from collections.abc import Callable, Sequence
from math import sqrt

RESAMPLES = 1000
# Of more values the mean is as good as normal: both intervals agree, and resampling would take minutes.
MOST_RESAMPLED = 1000
_Z = 1.959964  # two-sided 95 % of the normal distribution
Resample = Callable[[Sequence[float]], Sequence[float]]  # as many of the values, drawn with replacement


def mean(values: Sequence[float]) -> float | None:
    """Return the mean; None of nothing."""
    return sum(values) / len(values) if values else None


def mean_interval(values: Sequence[float], resample: Resample) -> tuple[float, float] | None:
    """Return the 95 % interval of a mean; None under two values."""
    if len(values) < 2:
        return None
    return _normal(values) if len(values) > MOST_RESAMPLED else _bootstrap(values, resample)


def _bootstrap(values: Sequence[float], resample: Resample) -> tuple[float, float]:
    """Return the percentiles of the means of resamples (Efron 1979)."""
    means = sorted(sum(resample(values)) / len(values) for _ in range(RESAMPLES))
    return means[RESAMPLES // 40], means[-RESAMPLES // 40 - 1]


def _normal(values: Sequence[float]) -> tuple[float, float]:
    """Return the mean less and plus 1.96 of its standard errors."""
    count, middle = len(values), sum(values) / len(values)
    spread = sum((value - middle) ** 2 for value in values) / (count - 1)
    half = _Z * sqrt(spread / count)
    return middle - half, middle + half
