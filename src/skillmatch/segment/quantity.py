"""A number or range found in a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from skillmatch.segment.tokens import Token


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range in a text: tokens[first:after]; an open end is None."""

    low: int | None
    high: int | None
    first: int
    after: int
    is_from_to: bool = False  # "from 8 to 14", which may mean growth


def word_at(tokens: Sequence[Token], index: int) -> str:
    """Return the word at an index, a space outside the text."""
    return tokens[index].word if 0 <= index < len(tokens) else " "


def is_phrase_at(tokens: Sequence[Token], index: int, phrase: Sequence[str]) -> bool:
    """Return whether a phrase begins at an index."""
    return all(word_at(tokens, index + at) == word for at, word in enumerate(phrase))
