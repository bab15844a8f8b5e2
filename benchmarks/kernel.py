"""The same scores by NumPy: for each request, sums over what is asked into one cell per consultant.

Only for measuring: no score of the product comes from here. From the same snapshot it gives what the
SQL's blocks and places give: of all pairs the first of each request and the first of each consultant, in the
same order to the bit; lots are not drawn, so that of pairs tied for the last place it takes any.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.bonuses import ONE, with_bonuses
from benchmarks.terms import Asked, Numbers, Row, Terms

BLOCK = 500  # requests whose order numbers are in memory at a time


@dataclass(frozen=True, slots=True)
class Firsts:
    """The order numbers of the first of each side, a row each: of requests, and drawn ones of consultants.

    The better the higher: eligible (1 bit), score in milli-points (17), sure (1), coverage in ppm (20),
    confidence per mille (10), how low the rate is (14).
    """

    of_requests: Numbers
    of_consultants: Numbers
    pairs: frozenset[tuple[int, int]]


def firsts(terms: Terms, kept: int) -> Firsts:
    """Return the first pairs of each request and of each consultant."""
    width = len(terms.people["rate_cents"])
    best, whose = np.full((width, kept), -1), np.full((width, kept), -1)
    found: list[Numbers] = []
    who: list[Numbers] = []
    for start in range(0, len(terms.requests), BLOCK):
        block = terms.requests[start : start + BLOCK]
        keys = np.stack([order_keys(terms, request) for request in block])
        places = _last(keys, kept)
        who.append(places)
        found.append(np.take_along_axis(keys, places, 1))
        drawn = np.stack([_drawn(request, own) for request, own in zip(block, keys, strict=True)])
        best, whose = _merged(best, whose, drawn, start)
    return _named(terms, np.concatenate(found), np.concatenate(who), best, whose)


def _last(keys: Numbers, kept: int) -> Numbers:
    """Return where the highest numbers of each row are, in no order."""
    return np.argpartition(keys, -min(kept, keys.shape[1]), axis=1)[:, -kept:]


def _merged(best: Numbers, whose: Numbers, drawn: Numbers, start: int) -> tuple[Numbers, Numbers]:
    """Return the highest numbers of each consultant so far and the places of their requests."""
    numbers = np.broadcast_to(np.arange(start, start + len(drawn)), drawn.T.shape)
    keys, requests = np.concatenate([best, drawn.T], axis=1), np.concatenate([whose, numbers], axis=1)
    places = _last(keys, best.shape[1])
    return np.take_along_axis(keys, places, 1), np.take_along_axis(requests, places, 1)


def _named(terms: Terms, found: Numbers, who: Numbers, best: Numbers, whose: Numbers) -> Firsts:
    requests = np.array([request["request_key"] for request in terms.requests])
    consultants = terms.people["consultant_key"]
    kept = zip(np.repeat(requests, who.shape[1]).tolist(), consultants[who].ravel().tolist(), strict=True)
    places, columns = np.nonzero(whose >= 0)
    own = zip(requests[whose[places, columns]].tolist(), consultants[places].tolist(), strict=True)
    return Firsts(np.sort(found, axis=1), np.sort(best, axis=1), frozenset((*kept, *own)))


def order_keys(terms: Terms, request: Row) -> Numbers:
    """Return the order number of every consultant for a request."""
    points, coverage, direct = _mixed(terms, request)
    sure = direct * request["sureness"] // ONE
    rates = 16383 - terms.people["rate_place"]
    return _gates(terms, request) | points << 45 | coverage << 24 | sure << 14 | rates


def _mixed(terms: Terms, request: Row) -> tuple[Numbers, Numbers, Numbers]:
    """Return points, coverage and what is sure of it over the segments that the client may be of."""
    facets = [
        (facet["permille"], facet_scores(terms, facet)) for facet in terms.facets[request["request_key"]]
    ]
    if len(facets) == 1:
        return facets[0][1]
    width = len(terms.people["rate_cents"])
    points, coverage, direct = (np.zeros(width, np.int64) for _ in range(3))
    for permille, told in facets:
        points += permille * told[0]
        coverage += permille * told[1]
        direct += permille * told[2]
    return points // 1000, coverage // 1000, direct // 1000


def _gates(terms: Terms, request: Row) -> Numbers:
    """Return the bits of eligible and of passed gates, as gate_outcome tells them apart."""
    people = terms.people
    rates, most, bits = people["rate_cents"], request["rate_max_cents"], request["demand_bits"]
    is_over = (rates > most) & (most >= 0)
    fails = is_over & bool(request["is_rate_hard"])
    fails |= (people["is_remote_only"] & request["is_on_site"]).astype(bool)
    fails |= people["free_first"] > request["start_last"]
    fails |= (bits & people["failed_bits"]) != 0
    passes = ~is_over & (rates >= 0) & (most >= 0) & ~fails
    passes &= people["free_last"] <= request["start_first"]
    passes &= (bits & ~people["passed_bits"]) == 0
    passes &= _is_near(terms, request)
    return ~fails * np.int64(1 << 62) | passes * np.int64(1 << 44)


def _is_near(terms: Terms, request: Row) -> NDArray[np.bool]:
    city, region = terms.people["city"], terms.people["region"]
    same_region = (region == request["region"]) | (region < 0) | (request["region"] < 0)
    near: NDArray[np.bool] = (city == request["city"]) & (city >= 0) & same_region
    if request["is_remote"]:
        near |= terms.people["is_on_site_only"] == 0
    return near


def _drawn(request: Row, keys: Numbers) -> Numbers:
    """Return order numbers with the score as the consultants' side sees it."""
    count, whole = request["requirement_count"], request["requirement_count"] + request["vague_requirements"]
    points, mean = keys >> 45 & 131071, request["mean_millipoints"]
    drawn = mean + ((points - mean) * count + 100_000 * whole) // whole - 100_000
    return keys + (drawn - points << 45)


def facet_scores(terms: Terms, facet: Row) -> tuple[Numbers, Numbers, Numbers]:
    """Return points, coverage and what is sure of it of every consultant, were the client of one segment."""
    packed, covered = (np.zeros(len(terms.people["rate_cents"]), np.int64) for _ in range(2))
    for asked in terms.asked.get(facet["facet_number"], ()):
        answers = terms.answers[asked.slot]
        packed[answers.who] += _worth_of_ways(facet, asked, terms)[answers.way]
        if asked.is_required:
            covered[answers.who] += (asked.weight * answers.met)[answers.way]
    if facet["facet_number"] in terms.twice:
        who, repeats = terms.twice[facet["facet_number"]]
        np.subtract.at(packed, who, repeats << 20)
    coverage = covered // facet["pool_weight_ppm"]
    direct = (packed >> 32) * 1000 // facet["pool_weight_ppm"]
    points = with_bonuses(terms, facet, coverage, packed & 1048575, packed >> 20 & 4095)
    return points, coverage, direct


def _worth_of_ways(facet: Row, asked: Asked, terms: Terms) -> Numbers:
    """Return what each way of answering adds: points, kin from 2^20 on, directness from 2^32 on."""
    ways = terms.answers[asked.slot]
    whole = asked.pool_weight * ONE
    points: Numbers = asked.pool_points * asked.weight * ways.met // whole + (ways.kin << 20)
    if not asked.is_required:
        return points
    depth = facet["depth_points"] * asked.weight * (ways.met * ways.met // ONE) // whole
    points += depth + (asked.weight * ways.is_direct << 32)
    return points
