"""How many of each group were selected."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placement:
    """One eligible consultant among the first of a request of a segment."""

    segment: str
    consultant_id: str
    rank: int


@dataclass(frozen=True, slots=True)
class Tally:
    """Of one group: how many there are, how many were selected, and how often, for all requests together."""

    group: str
    consultants: int
    selected: int
    pairs: int
    pairs_selected: int


def tallies(placed: Iterable[Placement], groups: Mapping[str, str], request_count: int) -> tuple[Tally, ...]:
    """Return the tally of each group; groups are by consultant, and whoever is placed was selected."""
    often = Counter(each.consultant_id for each in placed if each.consultant_id in groups)
    consultants = Counter(groups.values())
    selected = Counter(groups[consultant_id] for consultant_id in often)
    pairs: Counter[str] = Counter()
    for consultant_id, count in often.items():
        pairs[groups[consultant_id]] += count
    return tuple(
        Tally(group, consultants[group], selected[group], consultants[group] * request_count, pairs[group])
        for group in sorted(consultants)
    )
