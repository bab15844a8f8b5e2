"""How far a mean over few requests could be off: percentiles of the means of resamples."""

from collections.abc import Callable, Sequence

RESAMPLES = 1000
Pick = Callable[[int], int]  # a whole number from 0 up to but without the one given, each equally likely


def mean(values: Sequence[float]) -> float | None:
    """Return the mean; None of nothing."""
    return sum(values) / len(values) if values else None


def interval(values: Sequence[float], pick: Pick) -> tuple[float, float] | None:
    """Return the 95 % bootstrap interval of a mean (Efron 1979, percentiles); None under two values."""
    count = len(values)
    if count < 2:
        return None
    means = sorted(sum(values[pick(count)] for _ in values) / count for _ in range(RESAMPLES))
    return means[RESAMPLES // 40], means[-RESAMPLES // 40 - 1]
