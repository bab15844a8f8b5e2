"""From counts of PCs to how many the client has: what is summed, and which statement wins."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from skillmatch.segment import words
from skillmatch.segment.count import Count, Standing
from skillmatch.segment.elided import is_placed
from skillmatch.segment.nouns import is_system
from skillmatch.segment.tokens import Token, contains, word_set

_RANK: dict[Standing, int] = {"part": 0, "future": 1, "current": 2, "total": 3}
_PART_MARKS = (
    *((":",), ("including",), ("includes",), ("of", "which"), ("comprising",), ("consisting",), ("namely",)),
    *(("among", "them"), ("split",), ("made", "up", "of"), ("i", ".", "e")),
)
_DASHES = ("–", "—")
_BULLETS = ("-", "•", "*", *_DASHES)
_MOST_USERS = 5000  # more are those of a product
_SITE_NOUNS = word_set("office branch location site store shop clinic plant warehouse campus practice")
_PLACES = word_set(
    "main second branch other north south east west warehouse upstairs downstairs headquarters hq"
)
_MONTHS = word_set(
    "january february march april may june july august september october november december windows"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """How many PCs a text says the client has, and the counts it rests on."""

    low: int | None
    high: int | None
    standing: Standing
    parts: tuple[Count, ...]
    is_of_users: bool = False


def stated_size(tokens: Sequence[Token], counts: Sequence[Count]) -> Stated | None:
    """Return how many PCs the text states, or users and mailboxes where it counts no PCs."""
    stated = stated_systems(tokens, counts)
    if stated and stated.standing != "part":
        return stated
    users = [count for count in counts if count.kind == "users" and count.standing in ("current", "total")]
    clients = [count for count in users if (count.low or count.high or 0) <= _MOST_USERS]
    if not clients:
        return stated
    most = max(clients, key=lambda count: max(count.high or 0, count.low or 0))
    return Stated(most.low, most.high, most.standing, (most,), is_of_users=True)


def stated_systems(tokens: Sequence[Token], counts: Sequence[Count]) -> Stated | None:
    """Return how many PCs the text states.

    PCs come before vague "machines" and "systems". Within a sentence counts are summed, unless one is the
    total of the others: it says "total", the others stand in brackets or after a colon or "including", or
    they add up to it. Over sentences a total wins, then counts of today, then planned ones, then "two need
    replacing"; among equals those of differently named places are summed, otherwise the largest wins.
    """
    systems = [count for count in counts if count.kind == "systems"]
    clear = [count for count in systems if not count.is_vague] or systems
    by_sentence = groupby(clear, key=lambda count: tokens[count.first].sentence)
    said = [_said_in_sentence(tokens, list(group)) for _, group in by_sentence]
    if not said:
        return None
    best = max(_RANK[stated.standing] for stated in said)
    equals = [stated for stated in said if _RANK[stated.standing] == best]
    return _over_places(tokens, equals) if best == _RANK["current"] else max(equals, key=_size)


def _said_in_sentence(tokens: Sequence[Token], counts: Sequence[Count]) -> Stated:
    """Return what the counts of one sentence state together."""
    best = max((count.standing for count in counts), key=lambda standing: _RANK[standing])
    lesser = {"part", "future"} - {best}
    kept = [count for count in counts if count.standing not in lesser]
    total = _announced_total(kept) or _added_total(tokens, kept)
    summed = (total,) if total else _without_breakdown(tokens, kept)
    return Stated(_sum_low(summed), _sum_high(summed), best, tuple(summed))


def _announced_total(counts: Sequence[Count]) -> Count | None:
    """Return the count that says "total", unless the others are more ("12 PCs and 3 laptops in all")."""
    together = sum(count.high or 0 for count in counts)
    for count in counts:
        others = together - (count.high or 0)
        if count.standing == "total" and (count.high or count.low or 0) >= others:
            return count
    return None


def _added_total(tokens: Sequence[Token], counts: Sequence[Count]) -> Count | None:
    """Return the first or last count where it may be the total of at least two others and is their sum."""
    largest = max((counts[0], counts[-1]), key=lambda count: count.high or 0)
    others = [count for count in counts if count is not largest]
    is_sum = len(others) > 1 and largest.high == sum(count.high or 0 for count in others)
    return largest if is_sum and _may_be_total(tokens, largest, others) else None


def _may_be_total(tokens: Sequence[Token], count: Count, others: Sequence[Count]) -> bool:
    """Return whether a count may be that of all: "30 computers" of desktops and laptops, not "3 desktops"."""
    noun = _noun(tokens, count)
    parts = {_noun(tokens, other) for other in others}
    is_listed = is_placed(tokens, count.after) and any(is_placed(tokens, other.after) for other in others)
    if is_listed or noun in parts:
        return False
    if noun in words.GENERIC_SYSTEMS or all(is_placed(tokens, other.after) for other in others):
        return True
    return noun in words.HALF_GENERIC_SYSTEMS and not parts.isdisjoint(("desktops", "desktop"))


def _noun(tokens: Sequence[Token], count: Count) -> str:
    """Return the noun that a count ends or begins with, "" where it is understood."""
    ends = (tokens[count.after - 1].word, tokens[count.first].word)
    return next((word for word in ends if is_system(word)), "")


def _without_breakdown(tokens: Sequence[Token], counts: Sequence[Count]) -> list[Count]:
    """Return the counts of a sentence that add up, leaving out the parts of an earlier one."""
    kept = [counts[0]]
    depth, in_breakdown = 0, False
    for previous, count in pairwise(counts):
        between = _between(tokens, previous, count)
        depth = max(0, depth + between.count("(") - between.count(")"))
        in_breakdown = in_breakdown or _opens_breakdown(between)
        is_elsewhere = count.after - count.first == 1 < (count.low or 0) and is_placed(tokens, count.after)
        is_definite = between[-1:] in (("the",), ("those",), ("these",)) and not is_elsewhere
        if not (depth or in_breakdown or is_definite):
            kept.append(count)
    return kept


def _between(tokens: Sequence[Token], previous: Count, count: Count) -> tuple[str, ...]:
    """Return the words between two counts; the label of a new line ("Warehouse: 6 PCs") opens nothing."""
    line = tokens[count.first].line
    gap = tokens[previous.after : count.first]
    starts_line = bool(gap) and gap[0].line > tokens[previous.after - 1].line
    starts_line = starts_line and (gap[-1].word == ":" or gap[0].word in _BULLETS)
    return () if starts_line else tuple(token.word for token in gap if token.line <= line)


def _opens_breakdown(between: Sequence[str]) -> bool:
    """Return whether the words between two counts say that what follows is part of what went before."""
    if between[:1] == ("-",):
        return True
    has_dash = any(dash in between for dash in _DASHES) and not {"and", "plus"} & set(between)
    return has_dash or any(contains(between, mark) for mark in _PART_MARKS)


def _over_places(tokens: Sequence[Token], stated: Sequence[Stated]) -> Stated:
    """Return the sum over differently named places, or the largest statement where that is more."""
    seen: set[str] = set()
    summed: list[Stated] = []
    for one in stated:
        names = _place_names(tokens, one)
        if names and seen.isdisjoint(names):
            summed.append(one)
        seen |= names
    largest = max(stated, key=_size)
    parts = tuple(part for one in summed for part in one.parts)
    together = Stated(_sum_low(summed), _sum_high(summed), "current", parts)
    return together if len(summed) > 1 and _size(together) > _size(largest) else largest


def _place_names(tokens: Sequence[Token], stated: Stated) -> frozenset[str]:
    """Return the names of places near the counts: "in Reno", "the Sparks office", "upstairs"."""
    first, after = stated.parts[0].first, stated.parts[-1].after
    sentence = tokens[first].sentence
    names: set[str] = set()
    for index in range(max(1, first - 10), min(len(tokens), after + 6)):
        token, before = tokens[index], tokens[index - 1].word
        if token.sentence != sentence or token.word in _MONTHS:
            continue
        follows = tokens[index + 1].word if index + 1 < len(tokens) else ""
        is_named = token.is_capital and (before in ("in", "at") or follows in _SITE_NOUNS)
        if is_named or token.word in _PLACES:
            names.add(token.word)
    return frozenset(names)


def _sum_low(counts: Iterable[Count | Stated]) -> int | None:
    """Return the sum of the known lower ends, None where all are open."""
    known = [count.low for count in counts if count.low is not None]
    return sum(known) if known else None


def _sum_high(counts: Sequence[Count | Stated]) -> int | None:
    """Return the sum of the upper ends, None where one is open."""
    known = [count.high for count in counts if count.high is not None]
    return sum(known) if len(known) == len(counts) else None


def _size(stated: Stated) -> int:
    """Return the size by which statements are compared."""
    return max(stated.high or 0, stated.low or 0)
