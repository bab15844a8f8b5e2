"""Made-up texts: the demo workspace's sentences in another order, the same on every machine."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from random import Random

# What postings say beside what they ask for.
PLAIN_SENTENCES = (
    "We are a family business in the third generation with friendly people and short ways.",
    "You will join a team that takes its time for customers and does not count the minutes.",
    "The position can be filled at once, full time or for at least four days a week.",
    "Your day begins with a look at the open questions of the day before.",
    "You listen first, ask second and only then propose what could be done.",
    "Travel between our three branches is part of the work, about one day in ten.",
    "We offer a fair salary, thirty days of holiday and a bicycle if you would like one.",
    "Please tell us when you could start and what you would like to earn.",
    "Applications are read by people, and everybody gets an answer within two weeks.",
    "Our customers come from trade, health care and the building industry.",
    "You write down what you did so that a colleague can go on from there.",
    "A calm voice on a hectic afternoon is worth more to us than a long list of titles.",
    "The office lies five minutes from the station, with a canteen round the corner.",
    "You like to work on your own and know when it is time to ask for a second opinion.",
    "We decide together, argue about the matter and have lunch at noon.",
    "Once a month the whole company meets to look back at what went well and what did not.",
    "You report to the head of operations and have a say in what is bought.",
    "Equal opportunities are not a paragraph to us but how we have always done it.",
    "The first six months are a trial for both sides, and we mean both.",
    "If this sounds like you, we look forward to hearing from you.",
)


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


def posting(chance: Random, characters: int) -> str:
    """Return a text as wordy as a firm's posting: one sentence in four names what it asks for."""
    sentences = (*demo_sentences(), *PLAIN_SENTENCES * (3 * len(demo_sentences()) // len(PLAIN_SENTENCES)))
    return " ".join(_enough(chance, sentences, characters))[:characters]


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
