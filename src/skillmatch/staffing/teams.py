"""What a team is chosen from, and what each member brings; points are milli-points of the stored lines."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

# Who holds a thing brings more than this share of its worth, however long ago; who only holds a broader,
# sibling or related one brings less.
COVERING_PERCENT = 55


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that a request asks for; worth is the most that holding it brings, or would bring, anyone."""

    item: str
    label: str
    kind: str
    worth: int


@dataclass(frozen=True, slots=True)
class TeamCandidate:
    """An eligible consultant, placed in the order of the request: points by item, rate in cents if stated."""

    consultant_id: str
    place: int
    score: int
    rate: int | None
    points: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Team:
    """The members in the order of the request; proven if the solver has shown that no team is better."""

    members: tuple[TeamCandidate, ...]
    is_proven: bool


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a team would lose of one requirement without a member; whether it would be covered no longer."""

    requirement: Requirement
    points: int
    is_only_cover: bool


def covers(candidate: TeamCandidate, requirement: Requirement) -> bool:
    """Return whether a consultant meets a requirement well enough for a team."""
    return candidate.points.get(requirement.item, 0) * 100 > requirement.worth * COVERING_PERCENT


def to_cover(requirements: Sequence[Requirement]) -> tuple[Requirement, ...]:
    """Return what a team has to cover: all that is required, or what is preferred if nothing is."""
    required = tuple(each for each in requirements if each.kind == "required")
    return required or tuple(requirements)


def uncovered(
    requirements: Sequence[Requirement], team: Collection[TeamCandidate]
) -> tuple[Requirement, ...]:
    """Return what no member covers, in the order given."""
    return tuple(each for each in requirements if not any(covers(member, each) for member in team))


def best_points(requirement: Requirement, team: Collection[TeamCandidate]) -> int:
    """Return what the best member brings of a requirement."""
    return max((member.points.get(requirement.item, 0) for member in team), default=0)


def contributions(
    requirements: Sequence[Requirement], team: Sequence[TeamCandidate], member: TeamCandidate
) -> tuple[Contribution, ...]:
    """Return what the team would lose without a member, requirement by requirement."""
    others = [each for each in team if each != member]
    lost = (
        Contribution(
            each,
            best_points(each, team) - best_points(each, others),
            covers(member, each) and not any(covers(other, each) for other in others),
        )
        for each in requirements
    )
    return tuple(each for each in lost if each.points)
