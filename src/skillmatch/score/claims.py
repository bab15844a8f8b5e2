"""What would change a consultant's place on a request: which changes to try, and what their scores say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

# All sets of up to three of so many are tried: which is the smallest is then certain.
_MOST_COMBINED = 8
_LARGEST_SET = 3


@dataclass(frozen=True, slots=True)
class Change:
    """What the consultant holds or lacks, whatever the profile says."""

    held: frozenset[str] = frozenset()
    lacked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """One kept match of a request; pure holds its score if the client were micro, sweet_spot or larger."""

    consultant_id: str
    name: str
    rank: int | None
    is_eligible: bool
    score: int
    pure: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Claim:
    """What the score would be under a change, the place at worst if it is known, and how many are level."""

    change: Change
    score: int
    rank: int | None
    level: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A place at worst, and how many others are level: who of them comes first is not known."""

    worst: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Claims:
    """What scoring a pair again says: each requirement alone, the fewest to overtake, certifications gone."""

    single: tuple[Claim, ...] = ()
    overtaking: Claim | None = None
    uncertified: Claim | None = None


def changes_to_try(missing: Sequence[str], unasked: Sequence[str]) -> tuple[Change, ...]:
    """Return no change first, then every change that a claim may be about; of missing the best come first."""
    held = dict.fromkeys(map(frozenset, _sets(missing)))
    lacked = (Change(lacked=frozenset(unasked)),) if unasked else ()
    return (Change(), *map(Change, held), *lacked)


def claims(
    changes: Sequence[Change], scores: Sequence[int], own: Standing, all_kept: Sequence[Standing]
) -> Claims:
    """Return what the scores of the changes say about one of the kept matches."""
    others = [each for each in all_kept if each.consultant_id != own.consultant_id]
    told = [_claim(change, score, own, others) for change, score in zip(changes[1:], scores[1:], strict=True)]
    goal = next((each for each in others if own.rank and each.rank == own.rank - 1), None)
    enough = [claim for claim in told if claim.change.held and goal and _overtakes(claim, own, goal)]
    return Claims(
        tuple(claim for claim in told if len(claim.change.held) == 1),
        min(enough, key=lambda claim: (len(claim.change.held), claim.score), default=None),
        next((claim for claim in told if claim.change.lacked), None),
    )


def place(score: int, own: Standing, others: Sequence[Standing]) -> int | None:
    """Return the place that a score would have at worst, None where it may lie behind the kept ones."""
    ahead = sum((other.is_eligible, other.score) >= (own.is_eligible, score) for other in others)
    ranks = {other.rank for other in others} | {own.rank}
    complete = next(rank for rank in range(1, len(ranks) + 2) if rank not in ranks) - 1
    known = complete - (own.rank is not None and own.rank <= complete)
    is_better = own.rank is not None and own.rank <= complete and score > own.score
    return ahead + 1 if is_better or ahead < known else None


def place_if_segment(segment: int, own: Standing, all_kept: Sequence[Standing]) -> Place:
    """Return the place among the kept ones if the client were of a segment, by its number."""
    mark = own.is_eligible, own.pure[segment]
    others = [each for each in all_kept if each.consultant_id != own.consultant_id]
    marks = [(other.is_eligible, other.pure[segment]) for other in others]
    return Place(1 + sum(each >= mark for each in marks), marks.count(mark))


def first_if_segment(segment: int, all_kept: Sequence[Standing]) -> tuple[Standing, ...]:
    """Return who would be first of the kept ones if the client were of a segment: all who are level there."""
    marks = [(each.is_eligible, each.pure[segment]) for each in all_kept]
    return tuple(each for each, mark in zip(all_kept, marks, strict=True) if mark == max(marks))


def _claim(change: Change, score: int, own: Standing, others: Sequence[Standing]) -> Claim:
    """Return what the score of a change says about the place."""
    level = sum((other.is_eligible, other.score) == (own.is_eligible, score) for other in others)
    return Claim(change, score, place(score, own, others), level)


def _sets(missing: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield each alone, then sets of a few of the best, then ever more of the best together."""
    for one in missing:
        yield (one,)
    for size in range(2, _LARGEST_SET + 1):
        yield from combinations(missing[:_MOST_COMBINED], size)
    for size in range(_LARGEST_SET + 1, len(missing) + 1):
        yield missing[:size]


def _overtakes(claim: Claim, own: Standing, goal: Standing) -> bool:
    """Return whether a score is certain to come before another: no tie, and no gate in between."""
    return own.is_eligible == goal.is_eligible and claim.score > goal.score
