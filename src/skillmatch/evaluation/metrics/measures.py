"""How well an order agrees with grades of 0 to 3.

`ranked` are the grades of those whom the product ranks, in its order; `judged` are all grades of the request:
whoever is judged and not ranked earns nothing, as what a search does not find.

nDCG: Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20(4), 2002, in
the form with gain 2^grade - 1 and discount log2(place + 1): Burges et al., "Learning to rank using gradient
descent", ICML 2005.
"""

from collections.abc import Sequence
from math import log2

GOOD = 2  # from this grade on a consultant is somebody to send


def dcg(grades: Sequence[int], places: int) -> float:
    """Return the discounted cumulated gain of the first places."""
    return sum(((1 << grade) - 1) / log2(place + 1) for place, grade in enumerate(grades[:places], start=1))


def ndcg(ranked: Sequence[int], judged: Sequence[int], places: int = 10) -> float | None:
    """Return the gain as a share of that of the ideal order of all judged; None if all grades are 0."""
    ideal = dcg(sorted(judged, reverse=True), places)
    return dcg(ranked, places) / ideal if ideal else None


def precision(ranked: Sequence[int], judged: Sequence[int], places: int) -> float | None:
    """Return the share of the first places that hold somebody good; None if nobody judged is good.

    An empty place counts as a miss, so 1 is out of reach where few are good.
    """
    if not any(grade >= GOOD for grade in judged):
        return None
    return sum(grade >= GOOD for grade in ranked[:places]) / places


def best_precision(judged: Sequence[int], places: int) -> float | None:
    """Return the precision of an ideal order."""
    return precision(sorted(judged, reverse=True), judged, places)
