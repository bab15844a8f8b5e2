"""The lines of a score that rest on no single requirement, by NumPy, for all consultants at once.

Only for measuring: NumPy and this file are no part of the product.
"""

from functools import cache

import numpy as np

from benchmarks.terms import Numbers, Row, Terms

ONE = 1_000_000


def with_bonuses(terms: Terms, facet: Row, coverage: Numbers, points: Numbers, kin: Numbers) -> Numbers:
    """Return the points of a segment, none below 0."""
    people = terms.people
    gate = np.minimum(ONE, coverage * ONE // facet["gate_full_ppm"])
    if facet["breadth_points"]:
        whole = ONE * int(people["basket_total"][0])  # the same for everybody
        points += facet["breadth_points"] * gate * people["basket_count"] // whole
    if facet["certification_points"]:
        points += _certification(terms, facet, gate)
    if facet["price_points"]:
        points += facet["price_points"] * coverage // ONE * _price(terms, facet) // ONE
    if facet["overqualification_points"]:
        surplus = people["enterprise_count"] - kin
        points -= _penalty(facet["overqualification_points"], facet["overqualification_scale"], surplus)
    return np.maximum(0, points)


def _penalty(most: int, scale: int, held: Numbers) -> Numbers:
    """Return how many points so many of a kind cost, looked up by their number."""
    table = np.floor(-most * (1 - np.exp(-np.arange(held.max(initial=0) + 1) / scale)) + 0.5)
    return table.astype(np.int64)[held]


def _certification(terms: Terms, facet: Row, gate: Numbers) -> Numbers:
    unasked = terms.people["certification_count"]
    marks = np.zeros(len(unasked), np.int64)
    if facet["facet_number"] in terms.marks:
        who, asked, mark = terms.marks[facet["facet_number"]]
        # Marks are below 2^53, so that their sums are exact.
        unasked = unasked - np.bincount(who, asked, len(unasked)).astype(np.int64)
        marks = np.bincount(who, mark, len(unasked)).astype(np.int64)
    if facet["certification_points"] < 0:
        return -_penalty(facet["certification_points"], facet["certification_scale"], unasked)
    points: Numbers = facet["certification_points"] * gate // ONE * _worths(terms, unasked, marks) // ONE
    return points


def _worths(terms: Terms, unasked: Numbers, marks: Numbers) -> Numbers:
    """Return what the certifications are worth, in ppm; few consultants hold any that is relevant."""
    plain = np.array([_worth(0, count, terms.remaining) for count in range(int(unasked.max(initial=0)) + 1)])
    worths = plain[unasked]
    marked = np.nonzero(marks)[0]
    sets = zip(marks[marked].tolist(), unasked[marked].tolist(), strict=True)
    worths[marked] = [_worth(mark, count, terms.remaining) for mark, count in sets]
    return worths


@cache
def _worth(mark: int, unasked: int, remaining: tuple[int, ...]) -> int:
    """Return what so many certifications are worth, those of each level counted in ten bits."""
    counts = [(mark >> (10 * level)) & 1023 for level in range(len(remaining) - 1)]
    factors = [remaining[0]] * (unasked - sum(counts))
    factors += [left for left, count in zip(remaining[1:], counts, strict=True) for _ in range(count)]
    left = ONE
    for factor in sorted(factors):
        left = left * factor // ONE
    return ONE - left


def _price(terms: Terms, facet: Row) -> Numbers:
    """Return how well each rate fits the budget, in ppm, computed once per rate."""
    most, (rates, place) = facet["rate_max_cents"], terms.rates
    if most < 0:
        return np.full(len(place), facet["price_unknown_ppm"])
    fit = np.where(rates <= most, ONE, np.maximum(0, 3 * most - 2 * rates) * ONE // most)
    fit[rates < 0] = facet["price_unknown_ppm"]
    return fit[place]
