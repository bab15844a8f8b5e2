"""The lists that names stand in: what stands between neighbours, and which of them vouch for each other."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from skillmatch.extract.evidence import Scene
from skillmatch.extract.matching import Candidate

_GAP = re.compile(
    r"[\s(]*(?:[,/&|+•·;()\-]|\band\b|\bor\b|\bnor\b|\bplus\b)"
    r"(?:[\s,/&|+•·;()\-*]|\band\b|\bor\b|\bnor\b|\balso\b|\bthe\b|\ba\b|\bmicrosoft\b|\bms\b|\bbasic\b"
    r"|\badvanced\b|\bsome\b)*"
)
_USUAL_GAPS = frozenset((", ", ",", "/", " / ", " and ", ", and ", " & ", " or ", ", or ", "; ", " | "))
# Eight neighbours to each side: a list of thousands must not cost its square.
_REACH = 8


def list_heads(candidates: Iterable[Candidate], scene: Scene) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield for each candidate where the list begins that it is part of, and the clause round them."""
    end, head = 0, -1
    for found in candidates:
        clause = scene.outline.clause_at(found.start)
        if head < clause[0] or not is_list_gap(scene.folded.lower, end, found.start):
            head = found.start
        yield head, clause
        end = found.end


def has_neighbour(place: int, candidates: Sequence[Candidate], rules: Mapping[int, str], lower: str) -> bool:
    """Return whether the list around a name vouches for it; rules holds the starts of accepted names."""
    found = candidates[place]
    others = _neighbours(place, candidates, lower)
    alike = [other for other in others if other.concept.category == found.concept.category]
    if any(other.start in rules for other in alike):
        return True
    if len(found.concept.label) > 3 and found.has_case and any(_vouches(one, found, rules) for one in others):
        return True
    return len([other for other in alike if other.has_case]) >= (1 if found.has_case else 2)


def is_list_gap(lower: str, end: int, start: int) -> bool:
    """Return whether only what separates list entries stands between two places."""
    if not 0 < start - end <= 40:
        return False
    return lower[end:start] in _USUAL_GAPS or _GAP.fullmatch(lower, end, start) is not None


def _neighbours(place: int, candidates: Sequence[Candidate], lower: str) -> list[Candidate]:
    """Return the candidates of the same list that are near one."""
    first = last = place
    while first > max(0, place - _REACH) and is_list_gap(
        lower, candidates[first - 1].end, candidates[first].start
    ):
        first -= 1
    limit = min(len(candidates) - 1, place + _REACH)
    while last < limit and is_list_gap(lower, candidates[last].end, candidates[last + 1].start):
        last += 1
    return [*candidates[first:place], *candidates[place + 1 : last + 1]]


def _vouches(other: Candidate, found: Candidate, rules: Mapping[int, str]) -> bool:
    return other.start in rules and other.concept.type == found.concept.type
