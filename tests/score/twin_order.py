"""The order of the matches in plain Python: places on both sides, and whether they depend on the segment."""

import hashlib

from tests.score.twin import Fit, fit, pools
from tests.score.world import Request, World


def lot(world: World, one: Fit) -> str:
    """Return what decides when nothing else does."""
    hashes = sorted((*(f"hash-{one.id}" for one in world.requests), *(one.id for one in world.consultants)))
    night = md5(",".join(hashes) + "taxonomy-1" + "weights-1")
    return md5(one.request.id + one.consultant.id + night)


def md5(text: str) -> str:
    """Return the md5 of a text in hex."""
    return hashlib.md5(text.encode()).hexdigest()


def order(world: World, one: Fit, score: int) -> tuple[object, ...]:
    """Return what sorts the better fit first."""
    rate = one.consultant.rate
    return (
        one.gate_outcome == "fail",
        -score,
        one.gate_outcome != "pass",
        -one.coverage,
        -one.confidence,
        (rate is None, rate),
        lot(world, one),
    )


def fits(world: World) -> list[Fit]:
    """Return all pairs that can be scored."""
    asking = [request for request in world.requests if pools(request)[0]]
    return [fit(world, request, consultant) for request in asking for consultant in world.consultants]


def drawn(every: list[Fit]) -> dict[tuple[int, int], int]:
    """Return each pair's score as the consultant's side ranks it: vague requests drawn to the mean."""
    by_segment: dict[str, list[int]] = {}
    for one in every:
        by_segment.setdefault(one.request.segment, []).append(one.score)
    base = {segment: sum(scores) // len(scores) for segment, scores in by_segment.items()}
    result = {}
    for one in every:
        b, r = base[one.request.segment], len(set.union(*pools(one.request)))
        result[one.request.key, one.consultant.key] = b + (one.score - b) * r // (r + 4)
    return result


def ranks(world: World, every: list[Fit]) -> dict[tuple[int, int], tuple[int, int]]:
    """Return each pair's place for the request and for the consultant."""
    told = drawn(every)
    for_request: dict[int, list[tuple[object, ...]]] = {}
    for_consultant: dict[int, list[tuple[object, ...]]] = {}
    for one in every:
        pair = (one.request.key, one.consultant.key)
        for_request.setdefault(pair[0], []).append((order(world, one, one.score), pair))
        for_consultant.setdefault(pair[1], []).append((order(world, one, told[pair]), pair))
    first, second = _places(for_request), _places(for_consultant)
    return {pair: (first[pair], second[pair]) for pair in first}


def _places(groups: dict[int, list[tuple[object, ...]]]) -> dict[tuple[int, int], int]:
    return {pair: place for own in groups.values() for place, (_, pair) in enumerate(sorted(own), start=1)}


def is_segment_sensitive(world: World, request: Request, every: list[Fit]) -> bool:
    """Return whether the first five depend on the segment that the client turns out to be of."""
    own = [one for one in every if one.request.key == request.key]
    firsts = set()
    for place, permille in enumerate(request.permille):
        if permille:
            ordered = sorted(own, key=lambda f: order(world, f, f.pure_scores[place]))
            firsts.add(frozenset(one.consultant.key for one in ordered[:5]))
    return len(firsts) > 1
