"""The plan for a set of requests: who is assigned, and why the rest stays open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from skillmatch.staffing.assignment import assign
from skillmatch.staffing.blocking import blocked
from skillmatch.staffing.exchange import exchanges
from skillmatch.staffing.fits import Blocked, Fit, KeptPair, Terms


@dataclass(frozen=True, slots=True)
class Plan:
    """The assigned fits and the requests that stay open, both by request."""

    assigned: tuple[Fit, ...]
    open: tuple[Blocked, ...]


def plan(unscored_reasons: Mapping[str, str], pairs: Sequence[KeptPair], terms: Terms) -> Plan:
    """Return the best assignment of these requests; the reason why one was not scored is empty if it was."""
    fits = [pair.fit for pair in pairs if terms.allow(pair)]
    assigned = assign(fits, terms.capacity_of)
    cheapest = exchanges(fits, assigned)
    by_request: dict[str, list[KeptPair]] = {request: [] for request in unscored_reasons}
    for pair in pairs:
        by_request[pair.fit.request_id].append(pair)
    filled = {fit.request_id for fit in assigned}
    left = (
        blocked(request, by_request[request], terms, cheapest.get(request), reason)
        for request, reason in sorted(unscored_reasons.items())
        if request not in filled
    )
    return Plan(assigned, tuple(left))
