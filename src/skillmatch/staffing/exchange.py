"""What filling an open request would cost the others: a shortest path over who would take whom from whom."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import bellman_ford

from skillmatch.staffing.fits import Exchange, Fit, Swap


def exchanges(fits: Sequence[Fit], assigned: Sequence[Fit]) -> dict[str, Exchange]:
    """Return for each open request the cheapest exchange that fills it and leaves another one open.

    The assignment is the best one, so no exchange gains anything: its cost is what the total would fall by.
    """
    ids = sorted({fit.request_id for fit in fits})
    rows = {request: row for row, request in enumerate(ids)}
    held = {fit.request_id: fit for fit in assigned}
    if not held or len(held) == len(ids):
        return {}
    taken = [rows[request] for request in held]
    cost, givers = _cheapest(_steps(fits, assigned, rows), taken, len(ids))
    return {
        request: Exchange(_swaps(row, givers, ids, held), round(cost[row]))
        for request, row in rows.items()
        if request not in held and np.isfinite(cost[row])
    }


def _steps(fits: Sequence[Fit], assigned: Sequence[Fit], rows: dict[str, int]) -> list[tuple[int, int, int]]:
    """Return who could take a consultant from whom: the giver, the taker, and what is lost by it."""
    givers: dict[str, list[Fit]] = {}
    for fit in assigned:
        givers.setdefault(fit.consultant_id, []).append(fit)
    return [
        (rows[giver.request_id], rows[fit.request_id], giver.score - fit.score)
        for fit in fits
        for giver in givers.get(fit.consultant_id, ())
        if giver.request_id != fit.request_id
    ]


def _cheapest(
    steps: Sequence[tuple[int, int, int]], held: Sequence[int], end: int
) -> tuple[list[float], list[int]]:
    """Return for each request what it costs to fill it at another's expense, and from whom it would take."""
    # From the end, where one who has a consultant goes without, back to the open ones.
    edges = np.array([*steps, *((end, row, 0) for row in held)], dtype=np.float64)
    places = edges[:, :2].astype(np.int32)
    graph = csr_array((edges[:, 2], (places[:, 0], places[:, 1])), shape=(end + 1, end + 1))
    cost, givers = bellman_ford(graph, indices=[end], return_predecessors=True)
    return cost[0].tolist(), givers[0].tolist()


def _swaps(row: int, givers: Sequence[int], ids: Sequence[str], held: dict[str, Fit]) -> tuple[Swap, ...]:
    """Return the swaps of an exchange, the open request's own first."""
    swaps = []
    while (giver := givers[row]) < len(ids):
        swaps.append(Swap(ids[row], held[ids[giver]].consultant_id, ids[giver]))
        row = giver
    return tuple(swaps)
