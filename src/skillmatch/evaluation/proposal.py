"""Weights that would agree better with grades: looked for on half of the requests, tried on the other half.

Nothing here is ever saved: a proposal is text, and a person decides.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.evaluation.metrics.agreement import Difference, differences
from skillmatch.evaluation.metrics.figures import ALL, by_segment, gains_by_request
from skillmatch.evaluation.metrics.judged import JudgedRequest
from skillmatch.evaluation.metrics.mean import Resample, mean
from skillmatch.records import SEGMENTS
from skillmatch.score import Weights, load_weights

Requests = tuple[JudgedRequest, ...]
Score = Callable[[Weights], Requests]
_Values = Mapping[tuple[str, str], float]  # ("points.price", "micro") -> 12
_ENOUGH = 0.002  # nDCG; less is not worth another weight
_FEWEST = 8  # requests; half of fewer tells nothing
# What a bonus gains, `required` gives: the points still add up to 100.
_STEPS = {
    "points.preferred": 2.0,
    "points.price": 2.0,
    "points.breadth": 2.0,
    "points.depth": 2.0,
    "points.certification": 2.0,
    "points.overqualification": 2.0,
    "shape.rarity": 0.25,
    "shape.inexact": 0.2,
    "shape.first_day": 0.1,
}
_MOVES = tuple((name, sign * step) for name, step in _STEPS.items() for sign in (1, -1))


@dataclass(frozen=True, slots=True)
class Proposal:
    """Own weights as TOML ("" if nothing helps), and what they change on each half of the requests."""

    toml: str
    learnt: Difference
    held_out: Difference

    @property
    def is_noise(self) -> bool:
        """Whether the requests that nothing was looked for on may as well do worse with it."""
        return self.held_out.low is None or self.held_out.low <= 0


def proposal(before: Requests, own_text: str, score: Score, resample: Resample) -> Proposal:
    """Return weights that agree better with the grades, starting from a workspace's own."""
    count = len(gains_by_request(before))
    if count < _FEWEST:
        raise UsageError(
            f"evaluate: {count} requests with a grade above 0; proposals need at least {_FEWEST}"
        )
    changed = _search(_half(before, 0), own_text, score)
    text = _toml(own_text, changed) if changed else ""
    after = score(load_weights(text)) if changed else before
    learnt, held_out = (differences(_half(before, part), _half(after, part), resample)[-1] for part in (0, 1))
    return Proposal(text, learnt, held_out)


def _search(before: Requests, own_text: str, score: Score) -> _Values:
    """Return the weights to change: step after step, whatever lifts the mean nDCG of its segment.

    Each segment has weights of its own, so one try moves the same weight in all three.
    """
    start = _values(load_weights(own_text))
    values, best = start, _gains(before)
    for name, step in _MOVES:
        moved = {each: found for each in best if (found := _moved(own_text, values, (name, each), step))}
        if not moved:
            continue
        together = {key: value for found in moved.values() for key, value in found.items()}
        judged = {request.request_id for request in before}
        tried = score(load_weights(_toml(own_text, {**values, **together})))
        gains = _gains(tuple(request for request in tried if request.request_id in judged))
        for segment, found in moved.items():
            if gains[segment] > best[segment] + _ENOUGH:
                values, best[segment] = {**values, **found}, gains[segment]
    return {key: value for key, value in values.items() if value != start[key]}


def _half(requests: Requests, part: int) -> Requests:
    """Return every second request of each segment."""
    parts = [each for name, each in by_segment(requests).items() if name != ALL]
    return tuple(request for each in parts for request in each[part::2])


def _gains(requests: Requests) -> dict[str, float]:
    """Return the mean nDCG of each size of client that has any."""
    means = {name: mean([*gains_by_request(part).values()]) for name, part in by_segment(requests).items()}
    return {name: gain for name, gain in means.items() if gain is not None and name in SEGMENTS}


def _values(weights: Weights) -> dict[tuple[str, str], float]:
    """Return the weights that may be moved, as people write them."""
    names = {*_STEPS, "points.required"}
    return {
        (name, segment): amount / (1000 if name.startswith("points.") else 1_000_000)
        for segment, name, amount in weights.rows
        if name in names
    }


def _moved(own_text: str, values: _Values, key: tuple[str, str], step: float) -> _Values:
    """Return what a step changes; nothing where it would turn a part of the score on, off or around."""
    name, segment = key
    amount = round(values[key] + step, 3)
    changed = {key: amount}
    if name.startswith("points."):
        if values[key] * amount <= 0:
            return {}
        if amount > 0:
            required = ("points.required", segment)
            changed[required] = round(values[required] - step, 3)
    try:
        load_weights(_toml(own_text, {**values, **changed}))
    except RefusedInputError:
        return {}
    return changed


def _toml(own_text: str, changed: _Values) -> str:
    """Return a workspace's own weights as TOML with some of them changed."""
    tables: dict[str, dict[str, object]] = tomllib.loads(own_text)
    for (name, segment), amount in changed.items():
        section, _, key = name.partition(".")
        row = tables.setdefault(section, {}).setdefault(key, {})
        if isinstance(row, dict):
            row[segment] = amount
    return "\n".join(_section(name, table) for name, table in tables.items())


def _section(name: str, table: Mapping[str, object]) -> str:
    return f"[{name}]\n" + "".join(f"{key} = {_written(value)}\n" for key, value in table.items())


def _written(value: object) -> str:
    if not isinstance(value, dict):
        return str(value)
    return "{ " + ", ".join(f"{segment} = {amount}" for segment, amount in value.items()) + " }"
