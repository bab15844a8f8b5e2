"""The phrases that show a signal of size, as the package lists them."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict


@cache
def phrases_by_first_word() -> "Phrases":
    """Return all phrases, each with what it shows, grouped by first word."""
    text = files("skillmatch.segment").joinpath("signal_phrases.toml").read_text(encoding="utf-8")
    grouped: dict[str, list[tuple[tuple[str, ...], Signal]]] = {}
    for signal in _SignalPhrases.model_validate(tomllib.loads(text)).signal:
        for phrase in signal.phrases:
            words = tuple(phrase.split())
            grouped.setdefault(words[0], []).append((words, signal))
    return grouped


class Signal(BaseModel):
    """What some phrases show."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()  # words near a phrase that take it back: "home office possible"
    negated: str = ""  # the signal that the negated phrase is; empty: it is none


class _SignalPhrases(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    signal: tuple[Signal, ...]


Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], Signal]]]
