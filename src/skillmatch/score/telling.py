"""A score in sentences: what a dispatcher reads to a client on the phone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from skillmatch.score.claims import Claim, Claims, Place
from skillmatch.score.explanation import Line

SIZES: Mapping[str, str] = {
    "micro": "fewer than 10 PCs",
    "sweet_spot": "10 to 49 PCs",
    "larger": "50 PCs and more",
}
_CLIENTS: Mapping[str, str] = {
    "micro": "The client has fewer than 10 PCs: the owner minds the price and is put off by certifications.",
    "sweet_spot": "The client has 10 to 49 PCs: strong desktop support and light LAN skills are wanted, "
    "certifications do not matter.",
    "larger": "The client has 50 PCs and more: an IT manager looks for depth in just what is asked for, "
    "and knows what certifications are worth.",
    "unknown": "How many PCs the client has is not known.",
}
_OPEN = "not stated"
_COUNTS: Mapping[str, str] = {
    "breadth": "the breadth of a generalist",
    "depth": "depth in what is asked for",
    "certification": "certifications nobody asked for",
    "price": "the rate against the budget",
    "overqualification": "enterprise skills beside the point",
}


@dataclass(frozen=True, slots=True)
class GateView:
    """One gate of a pair with both values."""

    gate: str
    outcome: str
    request_value: str
    consultant_value: str


def coverage_sentence(lines: Sequence[Line]) -> str:
    """Return what of all that is asked for the profile shows, shows nearly, and lacks."""
    asked = [line for line in lines if line.kind in ("required", "preferred")]
    missing = [line.label for line in asked if line.points <= 0]
    nearly = [line.label for line in asked if line.points > 0 and line.gain > 0]
    shown = [line.label for line in asked if line.points > 0 and line.gain <= 0]
    told = f"Of {len(asked)} thing{'s' * (len(asked) != 1)} asked for the profile shows {len(shown)}"
    told += f": {listed(shown)}." if shown else "."
    told += f" For {listed(nearly)} the profile shows something related." if nearly else ""
    return told + (f" Missing: {listed(missing)}." if missing else "")


def optional_sentence(held: Sequence[str], lacked: Sequence[str]) -> str:
    """Return what the client names as a plus, which earns no points; "" where there is nothing."""
    told = [f"{listed(held)} (in the profile)"] if held else []
    told += [listed(lacked)] if lacked else []
    return f"Named as a plus, without points: {'; '.join(told)}." if told else ""


def client_sentence(segment: str) -> str:
    """Return what kind of client it is and what such clients look for."""
    return _CLIENTS[segment]


def balance_sentence(lines: Sequence[Line], gates: Sequence[GateView]) -> str:
    """Return what beyond the things asked for counts for the consultant, and what against."""
    names = dict(_COUNTS)
    if any(_OPEN in (gate.request_value, gate.consultant_value) for gate in gates if gate.gate == "rate"):
        names["price"] = "half of what a rate in budget gives, as it is not known"
    points = {kind: sum(line.points for line in lines if line.kind == kind) for kind in _COUNTS}
    told = []
    for word, sign in (("In favour", 1), ("Against", -1)):
        found = [
            f"{names[kind]} ({each / 1000:+.1f})"
            for kind, each in points.items()
            if each * sign > 0 and _is_told(each)
        ]
        told += [f"{word}: {listed(found)}."] if found else []
    return " ".join(told)


def gates_sentence(gates: Sequence[GateView]) -> str:
    """Return what rules the consultant out, and what is left to ask."""
    failed = [_both_values(gate) for gate in gates if gate.outcome == "fail"]
    unknown = [_both_values(gate) for gate in gates if gate.outcome == "unknown"]
    told = [f"Not eligible: {'; '.join(failed)}."] if failed else []
    told += [f"To ask: {'; '.join(unknown)}."] if unknown else []
    return " ".join(told) or "No gate stands in the way."


def claim_sentences(told: Claims, own_score: int, goal: str, labels: Mapping[str, str]) -> tuple[str, ...]:
    """Return what would change the score, the most first, and the fewest changes to pass the one ahead."""
    gaining = sorted(told.single, key=lambda claim: (-claim.score, sorted(claim.change.held)))
    sentences = [
        f"With {_names(claim, labels)} in the profile: {_reached(claim, own_score)}."
        for claim in gaining
        if claim.score > own_score and _is_told(claim.score - own_score)
    ]
    if told.overtaking and goal:
        needed = _names(told.overtaking, labels)
        sentences.append(f"To pass {goal} {needed} would be enough: {_reached(told.overtaking, own_score)}.")
    elif goal:
        sentences.append(f"To pass {goal} nothing that is asked for would be enough.")
    if told.uncertified and _is_told(told.uncertified.score - own_score):
        without = _names(told.uncertified, labels)
        sentences.append(
            f"Without {without}, which nobody asked for: {_reached(told.uncertified, own_score)}."
        )
    return tuple(sentences)


def listed(names: Sequence[str]) -> str:
    """Return names as a list in a sentence."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def place_words(found: Place) -> str:
    """Return a place, or from which to which where others are level."""
    if not found.level:
        return f"place {found.worst}"
    between = "or" if found.level == 1 else "to"
    others = f"{found.level} other{'s' * (found.level != 1)}"
    return f"place {found.worst - found.level} {between} {found.worst}, level with {others}"


def _names(claim: Claim, labels: Mapping[str, str]) -> str:
    return listed(sorted(labels.get(item, item) for item in claim.change.held | claim.change.lacked))


def _reached(claim: Claim, own_score: int) -> str:
    """Return the score of a claim, how far that is from now, and its place."""
    where = place_words(Place(claim.rank, claim.level)) if claim.rank else "perhaps behind those with a place"
    change = claim.score - own_score
    difference = f"{change / 1000:+.1f}" if _is_told(change) else "hardly more"
    return f"{claim.score / 1000:.1f} points ({difference}), {where}"


def _is_told(points: int) -> bool:
    """Return whether points are anything at all to one decimal."""
    return f"{abs(points) / 1000:.1f}" != "0.0"


def _both_values(gate: GateView) -> str:
    if gate.request_value.endswith("not called hard"):
        return f"rate (asks {gate.consultant_value}, budget {gate.request_value})"
    return f"{gate.gate} (client: {gate.request_value}; consultant: {gate.consultant_value})"
