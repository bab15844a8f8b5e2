"""What the NumPy kernel runs over: the snapshot as arrays, all in memory.

Only for measuring: NumPy, the kernel and this file are no part of the product.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from skillmatch import store
from skillmatch.store import Connection

Numbers: TypeAlias = NDArray[np.int64]
Row: TypeAlias = Mapping[str, int]
DAYS = {"never": 2**40}
# An unknown amount is -1; a town and a region are told by a number, -1 where they are not stated.
FACETS = """
select * exclude (segment) replace (coalesce(rate_max_cents, -1) as rate_max_cents)
from snapshot.facet
order by facet_number
"""
REQUESTS = """
select
    request.request_key,
    request.freshness_permille * request.certainty_permille as sureness,
    coalesce(request.rate_max_cents, -1) as rate_max_cents,
    request.is_rate_hard, request.is_remote, request.is_on_site,
    if(request.city is null, -1, hash(request.city) >> 2) as city,
    if(request.region is null, -1, hash(request.region) >> 2) as region,
    if(isinf(request.start_first), $never, request.start_first - date '2000-01-01') as start_first,
    if(isinf(request.start_last), $never, request.start_last - date '2000-01-01') as start_last,
    request.demand_bits,
    draw.mean_millipoints, draw.requirement_count, draw.vague_requirements
from snapshot.scored_request as request
inner join snapshot.draw as draw on request.request_key = draw.request_key
order by request.request_key
"""
PEOPLE = """
select
    consultant_key,
    coalesce(rate_cents, -1) as rate_cents,
    -- The lower the rate the lower its place, which is the last one where it is unknown.
    if(rate_cents is null, 16383, least(dense_rank() over (order by rate_cents) - 1, 16382)) as rate_place,
    is_remote_only, is_on_site_only,
    if(city is null, -1, hash(city) >> 2) as city,
    if(region is null, -1, hash(region) >> 2) as region,
    if(isinf(free_first), -$never, free_first - date '2000-01-01') as free_first,
    if(isinf(free_last), $never, free_last - date '2000-01-01') as free_last,
    passed_bits, failed_bits,
    basket_count, basket_total, certification_count, enterprise_count
from snapshot.candidate
order by consultant_number
"""
ASKED = """
select facet_number, is_required, pool_points, weight_ppm, pool_weight_ppm, slot
from snapshot.facet_requirement
"""
# Whoever answers equally well stands together, so that a line is computed once for all of them.
ANSWERS = """
select slot, met_ppm, is_direct, enterprise_count, list(consultant_number)
from snapshot.answer
group by slot, met_ppm, is_direct, enterprise_count
"""
MARKS = """
select
    facet.facet_number,
    list(holder.consultant_number), list(cast(mark.asked_count as bigint)), list(mark.mark)
from snapshot.facet as facet
inner join snapshot.certification_mark as mark
    on facet.request_key = mark.request_key and facet.segment = mark.segment
inner join snapshot.holder as holder on mark.certification = holder.concept
group by facet.facet_number
"""
TWICE = """
select facet.facet_number, list(holder.consultant_number), list(shared_kin.repeat_count)
from snapshot.facet as facet
inner join snapshot.shared_kin as shared_kin on facet.request_key = shared_kin.request_key
inner join snapshot.holder as holder on shared_kin.concept = holder.concept
where facet.overqualification_points <> 0
group by facet.facet_number
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


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement of a facet."""

    is_required: bool
    pool_points: int
    weight: int
    pool_weight: int
    slot: int


@dataclass(frozen=True, slots=True)
class Answers:
    """Who answers something asked, and in which of the ways that there are."""

    who: Numbers
    way: Numbers
    met: Numbers
    is_direct: Numbers
    kin: Numbers


@dataclass(frozen=True, slots=True)
class Terms:
    """What the kernel runs over; facets stand by request, and what is told of them by their number."""

    requests: Sequence[Row]
    facets: Mapping[int, Sequence[Row]]
    asked: Mapping[int, Sequence[Asked]]
    answers: Mapping[int, Answers]
    marks: Mapping[int, tuple[Numbers, ...]]
    twice: Mapping[int, tuple[Numbers, ...]]
    people: Mapping[str, Numbers]
    rates: tuple[Numbers, Numbers]  # each rate once, and which of them a consultant has
    remaining: tuple[int, ...]


def load(con: Connection) -> Terms:
    """Return what the snapshot says, as arrays."""
    rows = _rows(con, PEOPLE)
    people = {name: np.array([row[name] for row in rows], np.int64) for name in rows[0]}
    facets: dict[int, list[Row]] = {}
    for row in _rows(con, FACETS):
        facets.setdefault(row["request_key"], []).append(row)
    asked: dict[int, list[Asked]] = {}
    for facet, *requirement in con.execute(ASKED).fetchall():
        asked.setdefault(facet, []).append(Asked(*requirement))
    return Terms(
        _rows(con, REQUESTS),
        facets,
        asked,
        _answers(con),
        _by_facet(con, MARKS),
        _by_facet(con, TWICE),
        people,
        np.unique(people["rate_cents"], return_inverse=True),
        tuple(row[0] for row in con.execute(REMAINING).fetchall()),
    )


def _rows(con: Connection, statement: str) -> list[Row]:
    """Return the rows of a statement, all of them whole numbers."""
    rows = store.rows(con, statement, DAYS)
    return [{name: int(value) for name, value in row.items() if isinstance(value, int)} for row in rows]


def _by_facet(con: Connection, statement: str) -> dict[int, tuple[Numbers, ...]]:
    rows = con.execute(statement).fetchall()
    return {facet: tuple(np.array(told, np.int64) for told in lists) for facet, *lists in rows}


def _answers(con: Connection) -> dict[int, Answers]:
    """Return who answers each concept of a segment, in the ways that occur."""
    ways: dict[int, list[tuple[int, int, int, Sequence[int]]]] = {}
    for slot, *way in con.execute(ANSWERS).fetchall():
        ways.setdefault(slot, []).append((way[0], way[1], way[2], way[3]))
    return {slot: _joined(own) for slot, own in ways.items()}


def _joined(ways: Sequence[tuple[int, int, int, Sequence[int]]]) -> Answers:
    met, is_direct, kin, who = zip(*ways, strict=True)
    way = np.repeat(np.arange(len(ways)), [len(own) for own in who])
    told = (np.array(column, np.int64) for column in (met, is_direct, kin))
    return Answers(np.concatenate([np.array(own, np.int64) for own in who]), way, *told)
