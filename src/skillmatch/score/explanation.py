"""What the stored lines of a score say to a person, and what would raise it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One stored line of a score; pure holds its points if the client were micro, sweet_spot or larger."""

    kind: str
    item: str
    label: str
    points: int
    pure: tuple[int, int, int] = (0, 0, 0)
    gain: int = 0


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """A requirement that the consultant does not meet in full, and the milli-points it would add at least."""

    item: str
    label: str
    gain: int


def sentence(line: Line) -> str:
    """Return what one line says, its points first."""
    return f"{line.points / 1000:+.1f} {_reason(line)}"


def counterfactuals(lines: Iterable[Line]) -> tuple[Counterfactual, ...]:
    """Return what each requirement would add at least if the consultant held it, the most first."""
    told = tuple(lines)
    # Points that only fill a hole below 0 are not seen in the score; 1 is for rounding.
    hole = sum(line.points + 1 for line in told if line.kind == "floor")
    found = [Counterfactual(line.item, line.label, line.gain - hole) for line in told if line.gain > hole]
    return tuple(sorted(found, key=lambda change: (-change.gain, change.item)))


def _reason(line: Line) -> str:
    told = {
        "required": f"{line.label}: asked for, {_answer(line)}",
        "preferred": f"{line.label}: welcome, {_answer(line)}",
        "breadth": "a generalist: covers everyday small-business work",
        "depth": f"{line.label}: deep in just what is asked for",
        "certification": f"certifications nobody asked for: {_certification(line)}",
        "price": "the rate against the budget",
        "overqualification": "enterprise skills that have nothing to do with this client",
        "floor": "no score is below 0",
    }
    return told[line.kind]


def _answer(line: Line) -> str:
    if line.points <= 0:
        return "not in the profile"
    # What the concept itself would add is left only where something like it stands for it.
    return "the profile shows something related" if line.gain > 0 else "shown in the profile"


def _certification(line: Line) -> str:
    micro, _, larger = line.pure
    if line.points == micro:
        return "a micro client fears to pay for someone overqualified"
    if line.points == larger:
        return "an IT manager knows what they are worth"
    return f"{micro / 1000:+.1f} if the client is micro, {larger / 1000:+.1f} if larger"
