"""Made-up texts: the demo workspace's sentences in another order, the same on every machine."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from random import Random


def dice(seed: int) -> Random:
    """Return a source of chance that repeats itself."""
    return Random(seed)  # noqa: S311  no secret


def texts(count: int, characters: int) -> tuple[str, ...]:
    """Return texts of that many characters each."""
    chance = dice(characters)
    return tuple(text(chance, characters) for _ in range(count))


def text(chance: Random, characters: int) -> str:
    """Return one text, cut at that many characters."""
    return " ".join(_enough(chance, demo_sentences(), characters))[:characters]


@cache
def demo_sentences() -> tuple[str, ...]:
    """Return the sentences of the demo's client requests and consultant profiles."""
    inbox = files("skillmatch.demo") / "workspace" / "inbox"
    lines = [line for name in ("intake.jsonl", "profiles.jsonl") for line in _lines(inbox.joinpath(name))]
    return tuple(part for line in lines for part in re.split(r"(?<=[.!?])\s+", json.loads(line)["text"]))


def _lines(file: Traversable) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def _enough(chance: Random, sentences: Sequence[str], characters: int) -> Iterator[str]:
    """Yield sentences until their characters are enough."""
    left = characters
    while left > 0:
        sentence = chance.choice(sentences)
        left -= len(sentence) + 1
        yield sentence
