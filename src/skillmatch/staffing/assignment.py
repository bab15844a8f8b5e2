"""Who goes where: a minimum-cost flow, solved as a bipartite matching by SciPy, exact to the milli-point.

Aims in this order: the most requests filled, the highest sum of consultant scores, the lowest sum of places
in the requests' own orders. Every free slot of a consultant is one column, staying open one more column for
each request, and the costs are whole numbers that a double holds exactly: the answer is the same every time.
"""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from skillmatch.errors import UsageError
from skillmatch.staffing.fits import Fit

_EXACT = 2**51  # Sums of a few costs stay whole numbers in a double.
_Edge = tuple[int, int, int]


def assign(fits: Sequence[Fit], capacity_of: Callable[[str], int]) -> tuple[Fit, ...]:
    """Return the fits that are assigned, by request: one consultant each, nobody beyond their capacity."""
    requests = sorted({fit.request_id for fit in fits})
    slots = _slots(fits, capacity_of)
    edges, open_cost = _edges(fits, {request: row for row, request in enumerate(requests)}, slots)
    slot_count = sum(map(len, slots.values()))
    edges += [(row, slot_count + row, open_cost) for row in range(len(requests))]
    chosen = _matching(edges, len(requests), slot_count + len(requests)) if requests else ()
    holder = {slot: consultant for consultant, each in slots.items() for slot in each}
    by_pair = {(fit.request_id, fit.consultant_id): fit for fit in fits}
    placed = zip(requests, chosen, strict=True)
    return tuple(by_pair[request, holder[slot]] for request, slot in placed if slot in holder)


def _slots(fits: Sequence[Fit], capacity_of: Callable[[str], int]) -> dict[str, range]:
    """Return the columns of each consultant: no more than there are requests to fill."""
    slots: dict[str, range] = {}
    first = 0
    for consultant, wanted_count in sorted(Counter(fit.consultant_id for fit in fits).items()):
        slots[consultant] = range(first, first + min(wanted_count, capacity_of(consultant)))
        first = slots[consultant].stop
    return slots


def _edges(fits: Sequence[Fit], rows: dict[str, int], slots: dict[str, range]) -> tuple[list[_Edge], int]:
    """Return row, column and cost of each fit, and a cost above that of any assignment at all."""
    top = max((fit.consultant_score for fit in fits), default=0)
    # One milli-point outweighs all places together.
    unit = 1 + len(rows) * max((fit.place for fit in fits), default=0)
    worst: dict[str, int] = {}
    edges: list[_Edge] = []
    for fit in fits:
        cost = (top - fit.consultant_score) * unit + fit.place
        worst[fit.request_id] = max(cost, worst.get(fit.request_id, 0))
        edges += [(rows[fit.request_id], column, cost) for column in slots[fit.consultant_id]]
    return edges, 1 + sum(worst.values())


def _matching(edges: Sequence[_Edge], row_count: int, column_count: int) -> list[int]:
    """Return the column of each row in the matching of all rows that costs least."""
    if max(cost for _, _, cost in edges) > _EXACT:
        raise UsageError(f"{row_count} requests at a time are too many to solve exactly; give --week")
    table = np.array(edges, dtype=np.float64)
    places = table[:, :2].astype(np.int32)
    costs = csr_array((table[:, 2], (places[:, 0], places[:, 1])), shape=(row_count, column_count))
    _, columns = min_weight_full_bipartite_matching(costs)
    chosen: list[int] = columns.tolist()
    return chosen
