"""A number with its noun, and how much it claims to be everything."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from skillmatch.segment import words
from skillmatch.segment.bounds import bounded_behind
from skillmatch.segment.quantity import Quantity, word_at
from skillmatch.segment.tokens import Token, contains, words_before, words_from
from skillmatch.segment.words import CountKind

# total: says that it is all; current: plain; future: planned; part: some of them.
Standing = Literal["total", "current", "future", "part"]


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its noun; tokens[first:after] is what it rests on."""

    kind: CountKind
    low: int | None
    high: int | None
    first: int
    after: int
    standing: Standing
    is_vague: bool = False  # machines, systems: give way to PCs


def count_of(tokens: Sequence[Token], quantity: Quantity, noun: tuple[CountKind, int, int]) -> Count:
    """Return the count of a quantity with its noun."""
    kind, at, after = noun
    whole = bounded_behind(tokens, replace(quantity, after=after))  # "7 computers, tops"
    low, high, after = whole.low, whole.high, whole.after
    before = words_before(tokens, quantity.first, 5)
    behind = words_from(tokens, after, 5)
    is_planned = any(contains(behind, phrase) for phrase in words.PLANS_AFTER)
    is_planned = is_planned or not words.PLANS.isdisjoint(before)
    has_grown = not words.GROWN.isdisjoint(before)
    if quantity.is_from_to and (is_planned or has_grown):
        # "growing from 8 to 14": eight today; "have grown from 8 to 14": fourteen today.
        low = high = high if has_grown else low
        is_planned = False
    standing = _standing(tokens, quantity, (at, after), is_planned)
    return Count(kind, low, high, quantity.first, after, standing, tokens[at].word in words.VAGUE_SYSTEMS)


def _standing(
    tokens: Sequence[Token], quantity: Quantity, noun: tuple[int, int], is_planned: bool
) -> Standing:
    """Return how much a count claims to be everything the client has today."""
    before = words_before(tokens, quantity.first, 4)
    behind = words_from(tokens, noun[1], 4)
    between = words_from(tokens, quantity.after, noun[0] - quantity.after)
    if any(contains((*before, *between, *behind), phrase) for phrase in words.TOTALS):
        return "total"
    if before[-2:-1] == ("of",) and before[-1] not in ("about", "only"):
        return "current"  # "two of our five computers are dead" says five
    if between[:1] == ("of",) and before[-1:] != ("all",):
        return "part"  # "two of our computers"
    if is_planned:
        return "future"
    if not words.PARTIAL.isdisjoint((*before[-2:], *between)) or _is_some(quantity, before, behind):
        return "part"
    return "current"


def _is_some(quantity: Quantity, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether the words around say that these are only some: "two need replacing", "the two that"."""
    if not words.PARTIAL_AFTER.isdisjoint(behind):
        return True
    if tuple(before[-1:]) in (("the",), ("those",)) and behind[:1] in (("that",), ("which",), ("who",)):
        return True
    return quantity.high == 1 and not words.ONE_DOES.isdisjoint(behind[:1])


def is_clause_end(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a clause ends before the token at an index."""
    if index >= len(tokens) or tokens[index].sentence != tokens[index - 1].sentence:
        return True
    return word_at(tokens, index) in (*".,;:!?)(–—", "and", "but", "so", "which", "-")
