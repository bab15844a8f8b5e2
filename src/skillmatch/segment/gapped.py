"""Numbers whose noun stands later: "13 and 15 PCs" of two offices, "5 Windows 7 and 3 Windows 10 PCs"."""

from collections.abc import Sequence
from itertools import pairwise

from skillmatch.segment import words
from skillmatch.segment.count import Count
from skillmatch.segment.elided import like
from skillmatch.segment.quantity import Quantity, word_at
from skillmatch.segment.tokens import Token


def gapped(tokens: Sequence[Token], found: Sequence[Quantity], counts: Sequence[Count]) -> tuple[Count, ...]:
    """Return the counts of numbers that share the noun of the next one."""
    shared: list[Count] = []
    by_first = {count.first: count for count in counts if count.kind == "systems"}
    taken = {at for count in counts for at in range(count.first, count.after)}
    for later, earlier in pairwise(reversed(found)):
        count = by_first.get(later.first)
        if count is None or earlier.first in taken or not _share_noun(tokens, earlier, later):
            continue
        by_first[earlier.first] = like(count, earlier)
        shared.append(by_first[earlier.first])
    return tuple(shared)


def _share_noun(tokens: Sequence[Token], earlier: Quantity, later: Quantity) -> bool:
    """Return whether two numbers, joined by "and" or a comma, count the same at different places."""
    if tokens[earlier.first].sentence != tokens[later.first].sentence or later.first - earlier.after > 4:
        return False
    between = tuple(token.word for token in tokens[earlier.after : later.first])
    if between[-1:] == ("and",) and len(between) > 1 and between[0] == word_at(tokens, later.after):
        return True
    return between in (("and",), (",",), (",", "and"), ("&",)) and _is_over_places(tokens, later)


def _is_over_places(tokens: Sequence[Token], later: Quantity) -> bool:
    """Return whether several places are spoken of just before, or "respectively" follows."""
    near = tokens[max(0, later.first - 20) : later.after + 6]
    sentence = tokens[later.first].sentence
    said = tuple(token.word for token in near if token.sentence >= sentence - 1)
    sites = {word for word, kind in words.PEOPLE.items() if kind == "sites"}
    return "respectively" in said or not sites.isdisjoint(said)
