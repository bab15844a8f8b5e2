"""The weights of the score: the table that comes with the package, or an owner's over it."""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from pydantic import ValidationError

from skillmatch.errors import RefusedInputError
from skillmatch.nearest import nearest
from skillmatch.score.weights_file import WeightRow, WeightsFile, complaints, weight_rows
from skillmatch.segment.log_odds import LogOdds

MOST_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights as whole numbers; version is the first 16 hex digits of their sha256.

    What texts are read with is there a second time, in the form that reading takes.
    """

    rows: tuple[WeightRow, ...]
    version: str
    log_odds: LogOdds


def default_weights_text() -> str:
    """Return the weights file that comes with the package."""
    return files("skillmatch.score").joinpath("weights.toml").read_text(encoding="utf-8")


def load_weights(text: str, name: str = "weights.toml") -> Weights:
    """Return the default weights with a TOML text's own values in their place."""
    tables = _over(_tables(default_weights_text(), name), _tables(text, name), name, "")
    try:
        checked = WeightsFile.model_validate(tables)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        told = str(first["msg"]).removeprefix("Value error, ")
        raise RefusedInputError(f"{name}: {place}: {told}, not {_quoted(first['input'])}") from None
    for complaint in complaints(checked):
        raise RefusedInputError(f"{name}: {complaint}")
    return weights_of(checked)


def weights_of(checked: WeightsFile) -> Weights:
    """Return the whole numbers that the scores are worked out with."""
    rows = tuple(sorted(weight_rows(checked)))
    version = hashlib.sha256(json.dumps(rows).encode()).hexdigest()[:16]
    return Weights(rows, version, checked.log_odds)


def _tables(text: str, name: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RefusedInputError(f"{name}: not TOML: {' '.join(str(error).split())}") from None
    except (ValueError, RecursionError):  # Python's bounds on the digits of a number and on nesting
        raise RefusedInputError(f"{name}: a number with thousands of digits, or lists in lists") from None


def _over(base: Mapping[str, object], own: Mapping[str, object], name: str, prefix: str) -> dict[str, object]:
    """Return the base with own values in place; whatever the base does not know is refused."""
    merged = dict(base)
    for key, value in own.items():
        place = f"{prefix}{key}"
        known = base.get(key)
        if known is None:
            meant = f"{prefix}{nearest(key, base)}"
            raise RefusedInputError(f"{name}: unknown key {_quoted(place)}; did you mean '{meant}'?")
        if isinstance(known, dict):
            if not isinstance(value, dict):
                parts = ", ".join(known)
                raise RefusedInputError(f"{name}: {place} must be a table with {parts}, not {_quoted(value)}")
            merged[key] = _over(known, value, name, f"{place}.")
        else:
            merged[key] = value
    return merged


def _quoted(value: object) -> str:
    """Return a value as the message quotes it: enough to find it by."""
    try:
        text = repr(value)
    except ValueError:  # Python's bound on the digits of a number: 0xfff... can be read, not written
        text = "a number with thousands of digits"
    return text if len(text) <= MOST_QUOTED else f"{text[:MOST_QUOTED]}…"
