"""Figures of an evaluation in a few characters."""

from skillmatch.evaluation.metrics.agreement import Difference


def step(told: Difference) -> str:
    """Return what other weights change in a segment."""
    interval = f"95 % {told.low:+.3f} to {told.high:+.3f}" if told.low is not None else "too few"
    return f"{share(told.first)} to {share(told.second)} ({interval}, {told.request_count} requests)"


def share(value: float | None) -> str:
    """Return a share of 1; a dash where nothing could be measured."""
    return "-" if value is None else f"{value:.3f}"
