"""The fit score in words and weights: the table that it is made with, and what its lines say to a person."""

import hashlib
import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files

from pydantic import ValidationError

from skillmatch.errors import RefusedInputError
from skillmatch.nearest import nearest
from skillmatch.weights_file import WeightRow, WeightsFile, complaints, weight_rows


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights as whole numbers; version is the first 16 hex digits of their sha256."""

    rows: tuple[WeightRow, ...]
    version: str


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


def default_weights_text() -> str:
    """Return the weights file that comes with the package."""
    return files("skillmatch").joinpath("weights.toml").read_text(encoding="utf-8")


def load_weights(text: str, name: str = "weights.toml") -> Weights:
    """Return the default weights with a TOML text's own values in their place."""
    tables = _over(_tables(default_weights_text(), name), _tables(text, name), name, "")
    try:
        checked = WeightsFile.model_validate(tables)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise RefusedInputError(f"{name}: {place}: {first['msg']}, not {first['input']!r}") from None
    for complaint in complaints(checked):
        raise RefusedInputError(f"{name}: {complaint}")
    return weights_of(checked)


def weights_of(checked: WeightsFile) -> Weights:
    """Return the whole numbers that the scores are worked out with."""
    rows = tuple(sorted(weight_rows(checked)))
    return Weights(rows, hashlib.sha256(json.dumps(rows).encode()).hexdigest()[:16])


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
    for_him = line.points > 0
    told = {
        "required": f"{line.label}: asked for, "
        + ("shown in the profile" if for_him else "not in the profile"),
        "preferred": f"{line.label}: welcome, "
        + ("shown in the profile" if for_him else "not in the profile"),
        "breadth": "a generalist: covers everyday small-business work",
        "depth": f"{line.label}: deep in just what is asked for",
        "certification": f"certifications nobody asked for: {_certification(line)}",
        "price": "the rate against the budget",
        "overqualification": "enterprise skills that have nothing to do with this client",
        "floor": "no score is below 0",
    }
    return told[line.kind]


def _certification(line: Line) -> str:
    micro, _, larger = line.pure
    if line.points == micro:
        return "a micro client fears to pay for someone overqualified"
    if line.points == larger:
        return "an IT manager knows what they are worth"
    return f"{micro / 1000:+.1f} if the client is micro, {larger / 1000:+.1f} if larger"


def _tables(text: str, name: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise RefusedInputError(f"{name}: not TOML: {' '.join(str(error).split())}") from None


def _over(base: Mapping[str, object], own: Mapping[str, object], name: str, prefix: str) -> dict[str, object]:
    """Return the base with own values in place; whatever the base does not know is refused."""
    merged = dict(base)
    for key, value in own.items():
        place = f"{prefix}{key}"
        known = base.get(key)
        if known is None:
            raise RefusedInputError(
                f"{name}: unknown key {place!r}; did you mean '{prefix}{nearest(key, base)}'?"
            )
        if isinstance(known, dict):
            if not isinstance(value, dict):
                raise RefusedInputError(
                    f"{name}: {place} must be a table with {', '.join(known)}, not {value!r}"
                )
            merged[key] = _over(known, value, name, f"{place}.")
        else:
            merged[key] = value
    return merged
