"""Bounds around a number: over, under, up to, nearly, 50+, or fewer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from skillmatch.segment.quantity import Quantity, is_phrase_at, word_at
from skillmatch.segment.tokens import Token

Bound = Literal["under", "at most", "over", "at least", "nearly", "just over"]


def _as_words(table: Mapping[str, Bound]) -> tuple[tuple[tuple[str, ...], Bound], ...]:
    """Return phrases as words with their bound, the longest first: "no more than" before "more than"."""
    split = [(tuple(phrase.split()), bound) for phrase, bound in table.items()]
    return tuple(sorted(split, key=lambda entry: -len(entry[0])))


_BEFORE = _as_words(
    {
        **dict.fromkeys(
            ["under", "below", "fewer than", "less than", "fewer then", "less then", "<"], "under"
        ),
        **dict.fromkeys(
            [
                "up to",
                "at most",
                "at the most",
                "no more than",
                "not more than",
                "don't have more than",
                "do not have more than",
            ],
            "at most",
        ),
        **dict.fromkeys(["maximum of", "max of", "a max of", "not over", "not exceeding", "≤"], "at most"),
        **dict.fromkeys(["over", "above", "more than", "in excess of", "north of", "beyond", ">"], "over"),
        **dict.fromkeys(
            ["at least", "minimum of", "upwards of", "no fewer than", "no less than"], "at least"
        ),
        **dict.fromkeys(["not fewer than", "not less than", "≥"], "at least"),
        **dict.fromkeys(["nearly", "almost", "just under", "just shy of", "shy of", "close to"], "nearly"),
        **dict.fromkeys(["not quite", "just below", "a little under", "slightly under"], "nearly"),
        **dict.fromkeys(["just over", "just above", "a little over", "a bit over"], "just over"),
        **dict.fromkeys(["slightly over", "slightly more than", "a bit more than"], "just over"),
    }
)
_AFTER = _as_words(
    {
        **dict.fromkeys(["+", "or more", "- plus", "and up", "and counting", "at least"], "at least"),
        **dict.fromkeys(["or fewer", "or less", "max", "tops", ", tops", ", max", "at most"], "at most"),
    }
)
_BEFORE_ENDS = frozenset(words[-1] for words, _ in _BEFORE)
_AFTER_BEGINS = frozenset(words[0] for words, _ in _AFTER)
# Words after a number that leave it as it is.
_FILLERS = (("or", "so"), ("ish",), ("-", "ish"), ("-", "odd"))


def bounded(tokens: Sequence[Token], found: Quantity) -> Quantity:
    """Return the quantity with the bound that stands around it, and with the fillers behind it."""
    filler = next((words for words in _FILLERS if is_phrase_at(tokens, found.after, words)), ())
    found = replace(found, after=found.after + len(filler))
    low, high = found.low, found.high
    if low is None or high is None:
        return found
    behind = bounded_behind(tokens, found)
    if behind != found:
        return behind
    if _is_open_plus(tokens, found.after):
        return replace(found, high=None, after=found.after + 1)
    if word_at(tokens, found.first - 1) not in _BEFORE_ENDS:
        return found
    for words, bound in _BEFORE:
        first = found.first - len(words)
        if first >= 0 and is_phrase_at(tokens, first, words):
            least, most = _ends(bound, low, high)
            return replace(found, low=least, high=most, first=first)
    return found


def bounded_behind(tokens: Sequence[Token], found: Quantity) -> Quantity:
    """Return the quantity with the bound that stands after it: "or more", "tops"."""
    is_possible = word_at(tokens, found.after) in _AFTER_BEGINS
    if found.low is None or found.high is None or not is_possible:
        return found
    for words, bound in _AFTER:
        if is_phrase_at(tokens, found.after, words) and not _adds_more(tokens, found.after):
            least, most = _ends(bound, found.low, found.high)
            return replace(found, low=least, high=most, after=found.after + len(words))
    return found


def _adds_more(tokens: Sequence[Token], index: int) -> bool:
    """Return whether "+" joins another number: "7 PCs + 2 laptops"."""
    is_apart = word_at(tokens, index) == "+" and tokens[index].follows_gap
    return is_apart and not word_at(tokens, index + 1)[0].isalpha()


def _is_open_plus(tokens: Sequence[Token], index: int) -> bool:
    """Return whether "20 plus computers" stands there, not "20 plus a laptop" or "20 plus 5 laptops"."""
    following = word_at(tokens, index + 1)
    names_a_thing = following[0].isalpha() and following not in (
        "a",
        "an",
        "one",
        "two",
        "three",
        "my",
        "the",
    )
    return word_at(tokens, index) == "plus" and names_a_thing and following.endswith("s")


def _ends(bound: Bound, low: int, high: int) -> tuple[int | None, int | None]:
    """Return the ends that a bound leaves; "nearly" and "just over" reach a tenth of the number."""
    tenth = max(1, high // 10)
    ends: Mapping[Bound, tuple[int | None, int | None]] = {
        "under": (None, max(0, high - 1)),
        "at most": (None, high),
        "over": (low + 1, None),
        "at least": (low, None),
        "nearly": (max(0, high - tenth), max(0, high - 1)),
        "just over": (low + 1, high + tenth),
    }
    return ends[bound]
