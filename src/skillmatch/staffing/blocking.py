"""Why a request stays open: the first constraint that nobody passes, in words."""

from collections import Counter
from collections.abc import Sequence

from skillmatch.staffing.fits import Blocked, Constraint, Exchange, KeptPair, Terms

_NAMED = 3  # Consultants that a reason names; the rest are counted.


def blocked(
    request_id: str, pairs: Sequence[KeptPair], terms: Terms, exchange: Exchange | None, unscored_reason: str
) -> Blocked:
    """Return what keeps a request open, from its kept pairs and the cheapest exchange that would fill it."""
    if unscored_reason:
        return Blocked(request_id, Constraint.UNSCORED, unscored_reason)
    if not pairs:
        return Blocked(request_id, Constraint.NO_PAIR, "no consultant was kept for it")
    if not any(terms.allow(pair) for pair in pairs):
        return _nobody_fits(request_id, pairs, terms)
    fitting = sorted((pair for pair in pairs if terms.allow(pair)), key=lambda pair: pair.fit.place)
    free = [pair for pair in fitting if terms.capacity_of(pair.fit.consultant_id)]
    fits = tuple(pair.fit for pair in fitting)
    if not free:
        why = f"{_names(fitting)}: no capacity left by the file"
        return Blocked(request_id, Constraint.NO_CAPACITY, why, fits)
    return Blocked(request_id, Constraint.TAKEN, "all who fit go elsewhere: ", fits, exchange)


def _nobody_fits(request_id: str, pairs: Sequence[KeptPair], terms: Terms) -> Blocked:
    """Return that a gate keeps out all who score enough, or that nobody scores enough."""
    enough = [pair for pair in pairs if pair.fit.score >= terms.least_score]
    best = min(enough or pairs, key=lambda pair: pair.fit.place)
    if not enough:
        told = f"the best kept consultant, {best.consultant_name}, has {_points(best.fit.score)}"
        why = f"nobody has {_points(terms.least_score)}: {told}"
        return Blocked(request_id, Constraint.LEAST_SCORE, why)
    failed = Counter(gate.partition(":")[0] for pair in enough for gate in pair.failed_gates)
    counts = ", ".join(f"{gate} ({count})" for gate, count in sorted(failed.items()))
    why = f"all {len(enough)} who score enough fail a gate: {counts}"
    nearest = f"{best.consultant_name} with {_points(best.fit.score)}: {'; '.join(best.failed_gates)}"
    return Blocked(request_id, Constraint.GATE, f"{why}; the best, {nearest}")


def _names(pairs: Sequence[KeptPair]) -> str:
    named = ", ".join(pair.consultant_name for pair in pairs[:_NAMED])
    return named + (f" and {len(pairs) - _NAMED} more" if len(pairs) > _NAMED else "")


def _points(millipoints: int) -> str:
    return f"{millipoints / 1000:.3f}"
