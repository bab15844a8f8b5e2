"""The same score by NumPy: for each request, sums over what is asked into one cell per consultant.

Only for measuring: NumPy and this file are no part of the product. It gives all scores of a request at once,
to the milli-point those of the SQL, and the first of each request by score alone; nothing is stored.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from skillmatch import store
from skillmatch.store import Connection

ONE = 1_000_000
Numbers: TypeAlias = NDArray[np.int64]
FACETS = """
select * exclude (segment) replace (coalesce(rate_max_cents, -1) as rate_max_cents)
from snapshot.facet
order by facet_number
"""
# What answers a requirement so: how much of it, how many enterprise skills are in it, and who.
ASKED = """
select facet_number, is_required, pool_points, weight_ppm, pool_weight_ppm, slot
from snapshot.facet_requirement
"""
ANSWERS = """
select slot, met_ppm, enterprise_count, list(consultant_number)
from snapshot.answer
group by slot, met_ppm, enterprise_count
"""
MARKS = """
select facet.facet_number, mark.asked_count, mark.mark, list(holder.consultant_number)
from snapshot.facet as facet
inner join snapshot.certification_mark as mark
    on facet.request_key = mark.request_key and facet.segment = mark.segment
inner join snapshot.holder as holder on mark.certification = holder.concept
group by facet.facet_number, mark.certification, mark.asked_count, mark.mark
"""
TWICE = """
select facet.facet_number, shared_kin.repeat_count, list(holder.consultant_number)
from snapshot.facet as facet
inner join snapshot.shared_kin as shared_kin on facet.request_key = shared_kin.request_key
inner join snapshot.holder as holder on shared_kin.concept = holder.concept
where facet.overqualification_points <> 0
group by facet.facet_number, shared_kin.concept, shared_kin.repeat_count
"""
PEOPLE = """
select coalesce(rate_cents, -1), basket_count, basket_total, certification_count, enterprise_count
from snapshot.candidate
order by consultant_number
"""
# By default certifications count for a consultant in one segment only.
REMAINING = """
select certification_level.remaining_ppm
from snapshot.certification_level as certification_level
inner join snapshot.segment_weight as segment_weight
    on certification_level.segment = segment_weight.segment
where segment_weight.certification_points > 0
order by certification_level.level
"""
Facet = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement of a facet."""

    is_required: bool
    pool_points: int
    weight: int
    pool_weight: int
    answer: int


@dataclass(frozen=True, slots=True)
class Terms:
    """What the kernel runs over, all in memory."""

    facets: Sequence[Facet]
    asked: Mapping[int, Sequence[Asked]]
    answers: Mapping[int, tuple[Numbers, Numbers, Numbers]]
    marks: Mapping[int, Sequence[tuple[int, int, Numbers]]]
    twice: Mapping[int, Sequence[tuple[int, Numbers]]]
    people: Mapping[str, Numbers]
    remaining: Sequence[int]


def load(con: Connection) -> Terms:
    """Return what the snapshot says, as arrays."""
    facets = [{name: int(str(value)) for name, value in row.items()} for row in store.rows(con, FACETS)]
    asked: dict[int, list[Asked]] = {}
    for facet, *requirement in con.execute(ASKED).fetchall():
        asked.setdefault(facet, []).append(Asked(*requirement))
    marks: dict[int, list[tuple[int, int, Numbers]]] = {}
    for facet, count, mark, who in con.execute(MARKS).fetchall():
        marks.setdefault(facet, []).append((count, mark, np.array(who)))
    twice: dict[int, list[tuple[int, Numbers]]] = {}
    for facet, repeats, who in con.execute(TWICE).fetchall():
        twice.setdefault(facet, []).append((repeats, np.array(who)))
    remaining = con.execute(REMAINING).fetchall()
    return Terms(facets, asked, _answers(con), marks, twice, _people(con), [row[0] for row in remaining])


def _answers(con: Connection) -> dict[int, tuple[Numbers, Numbers, Numbers]]:
    """Return who answers each concept of a segment, how well, and by how many enterprise skills."""
    parts: dict[int, list[tuple[Numbers, Numbers, Numbers]]] = {}
    for number, met, kin, who in con.execute(ANSWERS).fetchall():
        part = (np.array(who), np.full(len(who), met), np.full(len(who), kin))
        parts.setdefault(number, []).append(part)
    return {number: _joined(own) for number, own in parts.items()}


def _joined(parts: Sequence[tuple[Numbers, Numbers, Numbers]]) -> tuple[Numbers, Numbers, Numbers]:
    who, met, kin = zip(*parts, strict=True)
    return np.concatenate(who), np.concatenate(met), np.concatenate(kin)


def _people(con: Connection) -> dict[str, Numbers]:
    """Return what is known of each consultant; an unknown rate is -1."""
    rows = con.execute(PEOPLE).fetchall()
    names = ("rate_cents", "basket_count", "basket_total", "certification_count", "enterprise_count")
    return {name: np.array([row[place] for row in rows]) for place, name in enumerate(names)}


def scores(terms: Terms, kept: int, most: int | None = None) -> Iterator[tuple[int, Numbers, Numbers]]:
    """Yield request key, points of every consultant and the first ones, each facet by itself."""
    for facet in terms.facets[:most]:
        points = facet_points(terms, facet)
        first = np.argpartition(points, -kept)[-kept:] if len(points) > kept else np.arange(len(points))
        yield facet["request_key"], points, first


def facet_points(terms: Terms, facet: Facet) -> Numbers:
    """Return the pure score of every consultant for a request, were its client of one segment."""
    count = len(terms.people["rate_cents"])
    covered, points, kin = (np.zeros(count, np.int64) for _ in range(3))
    for asked in terms.asked.get(facet["facet_number"], ()):
        who, met, enterprise = terms.answers[asked.answer]
        points[who] += _line(facet, asked, met)
        if asked.is_required:
            covered[who] += asked.weight * met
        if facet["overqualification_points"]:
            kin[who] += enterprise
    for repeats, who in terms.twice.get(facet["facet_number"], ()):
        kin[who] -= repeats
    return _with_bonuses(terms, facet, covered // facet["pool_weight_ppm"], points, kin)


def _line(facet: Facet, asked: Asked, met: Numbers) -> Numbers:
    whole = asked.pool_weight * ONE
    line = asked.pool_points * asked.weight * met // whole
    if asked.is_required and facet["depth_points"]:
        return line + facet["depth_points"] * asked.weight * (met * met // ONE) // whole
    return line


def _with_bonuses(terms: Terms, facet: Facet, coverage: Numbers, points: Numbers, kin: Numbers) -> Numbers:
    people = terms.people
    gate = np.minimum(ONE, coverage * ONE // facet["gate_full_ppm"])
    if facet["breadth_points"]:
        points += facet["breadth_points"] * gate * people["basket_count"] // (ONE * people["basket_total"])
    if facet["certification_points"]:
        points += _certification(terms, facet, gate)
    if facet["price_points"]:
        points += facet["price_points"] * coverage // ONE * _price(facet, people["rate_cents"]) // ONE
    if facet["overqualification_points"]:
        points -= _penalty(
            facet["overqualification_points"],
            people["enterprise_count"] - kin,
            facet["overqualification_scale"],
        )
    return np.maximum(0, points)


def _penalty(most: int, held: Numbers, scale: int) -> Numbers:
    """Return how many points so many of a kind cost, looked up by their number."""
    table = np.floor(-most * (1 - np.exp(-np.arange(held.max(initial=0) + 1) / scale)) + 0.5)
    return table.astype(np.int64)[held]


def _certification(terms: Terms, facet: Facet, gate: Numbers) -> Numbers:
    unasked = terms.people["certification_count"].copy()
    marks = np.zeros(len(unasked), np.int64)
    for asked, mark, who in terms.marks.get(facet["facet_number"], ()):
        unasked[who] -= asked
        marks[who] += mark
    if facet["certification_points"] < 0:
        return -_penalty(facet["certification_points"], unasked, facet["certification_scale"])
    packed, place = np.unique(marks * 1024 + unasked, return_inverse=True)
    worth = np.array([_worth(int(one) >> 10, int(one) & 1023, terms.remaining) for one in packed])
    points: Numbers = facet["certification_points"] * gate // ONE * worth[place] // ONE
    return points


def _worth(mark: int, unasked: int, remaining: Sequence[int]) -> int:
    counts = [(mark >> (10 * level)) & 1023 for level in range(len(remaining) - 1)]
    factors = [remaining[0]] * (unasked - sum(counts))
    factors += [left for left, count in zip(remaining[1:], counts, strict=True) for _ in range(count)]
    left = ONE
    for factor in sorted(factors):
        left = left * factor // ONE
    return ONE - left


def _price(facet: Facet, rates: Numbers) -> Numbers:
    most = facet["rate_max_cents"]
    if most < 0:
        return np.full(len(rates), facet["price_unknown_ppm"])
    fit = np.where(rates <= most, ONE, np.maximum(0, 3 * most - 2 * rates) * ONE // most)
    fit[rates < 0] = facet["price_unknown_ppm"]
    return fit
