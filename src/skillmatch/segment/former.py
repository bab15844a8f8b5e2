"""Counts of former days that a later one replaces."""

from collections.abc import Sequence
from itertools import pairwise

from skillmatch.segment.count import Count
from skillmatch.segment.quantity import word_at
from skillmatch.segment.tokens import Token, words_before

_FORMER = frozenset(["had", "were", "was", "from", "started", "began"])
_NOW = frozenset(["now", "today", "currently", "left", "remain", "down", "days"])


def without_former(tokens: Sequence[Token], counts: Sequence[Count]) -> tuple[Count, ...]:
    """Return the counts without those that a later one replaces: "we had 40 PCs, now it is 18"."""
    systems = [count for count in counts if count.kind == "systems"]
    former = {id(one) for one, later in pairwise(systems) if _is_replaced(tokens, one, later)}
    return tuple(count for count in counts if id(count) not in former)


def _is_replaced(tokens: Sequence[Token], one: Count, later: Count) -> bool:
    """Return whether a count of the past is followed by one of today."""
    before = words_before(tokens, one.first, 3)
    if _FORMER.isdisjoint(before):
        return False
    near = tuple(token.word for token in tokens[max(one.after, later.first - 8) : later.after + 3])
    if before[-1:] == ("from",):
        return later.standing != "future" and word_at(tokens, later.first - 1) == "to"
    return not _NOW.isdisjoint(near)
