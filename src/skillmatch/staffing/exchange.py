"""What filling an open request would cost the others: a shortest path over who would take whom from whom."""

from collections.abc import Sequence

import numpy as np

from skillmatch.staffing.fits import Exchange, Fit, Swap

Vector = np.ndarray[tuple[int], np.dtype[np.int64]]
_OUT_OF_REACH = 2**60


def exchanges(fits: Sequence[Fit], assigned: Sequence[Fit]) -> dict[str, Exchange]:
    """Return for each open request the cheapest exchange that fills it and leaves another one open.

    The assignment is the best one, so no exchange gains anything: its cost is what the total would fall by.
    """
    ids = sorted({fit.request_id for fit in fits})
    rows = {request: row for row, request in enumerate(ids)}
    held = {fit.request_id: fit for fit in assigned}
    steps = _steps(fits, assigned, rows)
    if not steps.size:
        return {}
    costs, givers = _cheapest(steps, [rows[request] for request in held], len(ids))
    return {
        request: Exchange(_swaps(row, givers, ids, held), costs[row])
        for request, row in rows.items()
        if request not in held and costs[row] < _OUT_OF_REACH // 2
    }


def _steps(
    fits: Sequence[Fit], assigned: Sequence[Fit], rows: dict[str, int]
) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    """Return who could take a consultant from whom: rows of takers, givers, and what is lost by it."""
    givers: dict[str, list[Fit]] = {}
    for fit in assigned:
        givers.setdefault(fit.consultant_id, []).append(fit)
    steps = np.array(
        [
            (rows[fit.request_id], rows[giver.request_id], giver.consultant_score - fit.consultant_score)
            for fit in fits
            for giver in givers.get(fit.consultant_id, ())
            if giver.request_id != fit.request_id
        ],
        dtype=np.int64,
    ).reshape(-1, 3)
    return steps[np.argsort(steps[:, 0], kind="stable")].T


def _cheapest(
    steps: np.ndarray[tuple[int, int], np.dtype[np.int64]], held: Sequence[int], count: int
) -> tuple[list[int], list[int]]:
    """Return for each request what it costs to fill it at another's expense, and from whom it would take.

    Bellman and Ford, all steps of a round at once, until a round improves nothing: there are as many rounds
    as the longest exchange has swaps, and no circle of swaps gains anything.
    """
    takers, givers, losses = steps
    starts = np.flatnonzero(np.diff(takers, prepend=-1))
    lengths = np.diff(starts, append=len(takers))
    costs: Vector = np.full(count, _OUT_OF_REACH)
    costs[held] = 0  # who has a consultant may go without
    sources: Vector = np.full(count, count)
    while True:
        offers = costs[givers] + losses
        least = np.repeat(np.minimum.reduceat(offers, starts), lengths)
        # Of equal offers the first one counts, since the last that is written stays.
        improving = np.flatnonzero((offers == least) & (least < costs[takers]))[::-1]
        if not improving.size:
            return costs.tolist(), sources.tolist()
        costs[takers[improving]] = offers[improving]
        sources[takers[improving]] = givers[improving]


def _swaps(row: int, givers: Sequence[int], ids: Sequence[str], held: dict[str, Fit]) -> tuple[Swap, ...]:
    """Return the swaps of an exchange, the open request's own first."""
    swaps = []
    while (giver := givers[row]) < len(ids):
        swaps.append(Swap(ids[row], held[ids[giver]].consultant_id, ids[giver]))
        row = giver
    return tuple(swaps)
