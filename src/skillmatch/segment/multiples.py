"""So many PCs for each of so many: "two labs of 24 PCs each", "every desk has a PC, 17 desks"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from skillmatch.segment.count import Count
from skillmatch.segment.quantity import Quantity, word_at
from skillmatch.segment.tokens import Token, word_set

_EACH = ("each", "every", "per", "apiece", "everyone", "x", "×", "times")
_HAVING = word_set("have has had with use uses gets on at own work works all each")
_HOLDERS = word_set("of them us whom who people employees staff agents members persons")
_NEAR = 16  # tokens between the parts
Held = tuple[Count, Quantity]


def multiplied(
    tokens: Sequence[Token], found: Sequence[Quantity], counts: Sequence[Count], ones: Sequence[Count]
) -> tuple[Count, ...]:
    """Return the counts with those "each" multiplied by what has them, in the order of the text."""
    systems = sorted((c for c in (*counts, *ones) if c.kind == "systems"), key=lambda count: count.first)
    own = {at for count in systems for at in range(count.first, count.after)}
    holders = [quantity for quantity in found if quantity.first not in own and quantity.low]
    kept = {count.first: count for count in counts}
    for device, holder in _held(tokens, systems, holders):
        kept.pop(device.first, None)
        product = _product(device, holder)
        kept[product.first] = product
    return tuple(kept[first] for first in sorted(kept))


def _held(tokens: Sequence[Token], systems: Sequence[Count], holders: Sequence[Quantity]) -> Iterator[Held]:
    """Yield each count of PCs with the number of those who have it."""
    system_firsts = [count.first for count in systems]
    holder_firsts = [quantity.first for quantity in holders]
    for index, token in enumerate(tokens):
        if token.word not in _EACH:
            continue
        devices = systems[
            bisect_left(system_firsts, index - _NEAR) : bisect_left(system_firsts, index + _NEAR)
        ]
        near = holders[bisect_left(holder_firsts, index - _NEAR) : bisect_left(holder_firsts, index + _NEAR)]
        sentence = token.sentence
        pair = _of_each(
            tokens,
            index,
            [count for count in devices if tokens[count.first].sentence == sentence],
            [quantity for quantity in near if tokens[quantity.first].sentence == sentence],
        )
        if pair:
            yield pair
    for one in systems:
        nearest = bisect_left(holder_firsts, one.first) - 1
        if nearest >= 0 and (one.low, one.high) == (1, 1) and _has(tokens, holders[nearest], one):
            yield one, holders[nearest]


def _of_each(
    tokens: Sequence[Token], index: int, devices: Sequence[Count], holders: Sequence[Quantity]
) -> Held | None:
    """Return the PCs that "each" at an index gives to how many."""
    if word_at(tokens, index + 1) == "of":
        return _of_each_of(index, devices, holders)
    if tokens[index].word in ("x", "×", "times"):
        near = [one for one in holders if one.after < index and index - one.after < 4]
        return _pair([one for one in devices if one.first == index + 1], near[-1] if near else None)
    named = _named_holder(tokens, index, holders)
    given = [one for one in devices if index - 2 <= one.after <= index]
    taken = [one for one in devices if index < one.first <= index + 5]
    earlier = [one for one in holders if one.after <= (given[-1].first if given else index)]
    if named:
        return _pair(given[-1:] or taken[:1], named)
    if given and given[-1].after == index and tokens[index].word in ("each", "apiece"):
        return _pair(given[-1:], earlier[-1] if earlier else None)
    is_having = word_at(tokens, index + 1) in _HAVING
    return _pair(taken[:1], earlier[-1] if is_having and earlier else None)


def _of_each_of(index: int, devices: Sequence[Count], holders: Sequence[Quantity]) -> Held | None:
    """Return the PCs of "a PC in each of our six rooms" and "each of our 7 stores has two PCs"."""
    holder = next((one for one in holders if index + 2 <= one.first <= index + 4), None)
    before = [one for one in devices if index - 3 <= one.after <= index]
    behind = [one for one in devices if holder and holder.after <= one.first]
    return _pair((before[-1:] or behind[:1]), holder)


def _pair(devices: Sequence[Count], holder: Quantity | None) -> Held | None:
    """Return PCs and holder where both are there."""
    return (devices[0], holder) if devices and holder else None


def _named_holder(tokens: Sequence[Token], index: int, holders: Sequence[Quantity]) -> Quantity | None:
    """Return the 17 desks of "every desk has a PC, 17 desks"."""
    plural = word_at(tokens, index + 1) + "s"
    return next(
        (one for one in holders if plural in (word_at(tokens, one.after), word_at(tokens, one.after + 1))),
        None,
    )


def _has(tokens: Sequence[Token], holder: Quantity, one: Count) -> bool:
    """Return whether "12 of them have a computer" stands there, with nothing else between."""
    between = [token.word for token in tokens[holder.after : one.first]]
    is_plain = len(between) <= 5 and all(word in _HAVING or word in _HOLDERS for word in between)
    is_several = (holder.low or 0) > 1 and tokens[holder.first].sentence == tokens[one.first].sentence
    return is_several and is_plain and not _HAVING.isdisjoint(between) and not _HOLDERS.isdisjoint(between)


def _product(device: Count, holder: Quantity) -> Count:
    """Return the count of all their PCs; an open end stays open."""
    low = device.low * holder.low if device.low is not None and holder.low is not None else None
    high = device.high * holder.high if device.high is not None and holder.high is not None else None
    first, after = min(device.first, holder.first), max(device.after, holder.after)
    return replace(device, low=low, high=high, first=first, after=after)
