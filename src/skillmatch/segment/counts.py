"""Counts of PCs, users, staff and sites in prose: every number that counts something of the client's."""

from collections.abc import Sequence

from skillmatch.segment import words
from skillmatch.segment.count import Count, count_of
from skillmatch.segment.elided import elided
from skillmatch.segment.former import without_former
from skillmatch.segment.gapped import gapped
from skillmatch.segment.labels import labelled
from skillmatch.segment.multiples import multiplied
from skillmatch.segment.nouns import noun_of
from skillmatch.segment.quantity import Quantity
from skillmatch.segment.singles import listed, singles
from skillmatch.segment.tokens import Token, words_before, words_from
from skillmatch.segment.whose import is_foreign
from skillmatch.segment.words import CountKind


def counts(tokens: Sequence[Token], found: Sequence[Quantity]) -> tuple[Count, ...]:
    """Return the counts of PCs, users, staff and sites that speak of the client today or soon."""
    named = _with_noun(tokens, found)
    ones = singles(tokens, named)
    named = multiplied(tokens, found, named, ones)
    named = _in_order((*named, *gapped(tokens, found, named)))
    named = _with_elided(tokens, found, named)
    named = _in_order((*named, *listed(tokens, named, singles(tokens, named))))
    ours = tuple(count for count in named if not is_foreign(tokens, count.first, count.after))
    return without_former(tokens, ours)


def _with_noun(tokens: Sequence[Token], found: Sequence[Quantity]) -> tuple[Count, ...]:
    """Return the counts whose noun stands before or behind the number."""
    starts = frozenset(quantity.first for quantity in found)
    named: list[Count] = []
    for quantity in found:
        if named and quantity.first < named[-1].after:
            continue  # a model number inside "28 Dell Latitude 5420 laptops"
        noun = noun_of(tokens, quantity, starts)
        count = labelled(tokens, quantity, named)
        count = count or (count_of(tokens, quantity, noun) if noun else _team(tokens, quantity))
        if count:
            named.append(count)
    return tuple(named)


def _with_elided(
    tokens: Sequence[Token], found: Sequence[Quantity], counts: Sequence[Count]
) -> tuple[Count, ...]:
    """Return the counts with those of bare numbers whose noun stands earlier."""
    taken = {at for count in counts for at in range(count.first, count.after)}
    waiting = list(reversed(counts))
    named: list[Count] = []
    for quantity in found:
        while waiting and waiting[-1].first <= quantity.first:
            named.append(waiting.pop())
        if quantity.first not in taken and (count := elided(tokens, quantity, named)):
            named.append(count)
    return (*named, *reversed(waiting))


def _team(tokens: Sequence[Token], quantity: Quantity) -> Count | None:
    """Return the staff of "a team of 30" or "35 of us"; an IT team is no company."""
    before = words_before(tokens, quantity.first, 8)
    is_of_us = words_from(tokens, quantity.after, 2) == ("of", "us")
    is_team = before[-2:] in words.TEAMS
    if not (is_team or is_of_us) or (before[-2:-1] == ("team",) and words.SELF.isdisjoint(before)):
        return None  # "join a team of eight" is a department
    if is_team and not {"her", "his", "their"}.isdisjoint(before[-3:-2]):
        return None  # "our CIO and her staff of eight" is a department too
    kind: CountKind = "it_staff" if is_team and before[-3:-2] == ("it",) else "staff"
    return Count(kind, quantity.low, quantity.high, quantity.first, quantity.after, "current")


def _in_order(counts: Sequence[Count]) -> tuple[Count, ...]:
    """Return the counts in the order of the text."""
    return tuple(sorted(counts, key=lambda count: (count.first, count.after)))
