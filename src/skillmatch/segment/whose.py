"""Whether a count speaks of the client, or of somebody else, of the past or of wanted experience."""

from collections.abc import Sequence

from skillmatch.segment import words
from skillmatch.segment.tokens import Token, contains, words_before, words_from

_THIN = frozenset(["thin", "fat", "thick", "zero"])  # thin clients are PCs


def is_foreign(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Return whether tokens[first:after] count somebody else's, former, wanted or passing PCs."""
    before = words_before(tokens, first, 12)
    behind = words_from(tokens, after, 6)
    if any(contains(behind[:4], phrase) for phrase in words.PAST_AFTER):
        return True
    is_rate = behind[:1] in (("a",), ("per",), ("each",), ("every",))
    if is_rate and not words.RATE_AFTER.isdisjoint(behind[1:2]):
        return True
    if behind[:1] in (("for",), ("across",), ("of",), ("at",)) and _are_clienteles(behind):
        return True
    if any(before[-len(phrase) :] == phrase for phrase in words.NOT_HAD):
        return True  # "we don't have 50 PCs, more like 15"
    if any(contains(before[-5:], phrase) for phrase in words.PAST):
        return True
    return _is_of_others(before)


def _are_clienteles(behind: Sequence[str]) -> bool:
    """Return whether the PCs are those "for all its clients", within the clause."""
    clause = behind[: behind.index(",")] if "," in behind else behind
    return not words.CLIENTELE.isdisjoint(clause)


def _is_of_others(before: Sequence[str]) -> bool:
    """Return whether the nearest word before a count that tells whose it is names others."""
    for index in range(len(before) - 1, -1, -1):
        word, following = before[index], before[index + 1 : index + 4]
        is_other = word in words.OTHERS and not _THIN & set(before[max(0, index - 1) : index])
        if word in words.EXPERIENCE or is_other:
            return True
        if word in words.CARES and not _is_our_own(before[:index], word):
            return True
        if word in words.OURS and words.OTHERS.isdisjoint(following[:1]):
            return _is_former_helper(following)
    return False


def _is_former_helper(following: Sequence[str]) -> bool:
    """Return whether "our last consultant" is meant: what he looked after was elsewhere."""
    return not {"last", "previous", "former"}.isdisjoint(following[:1]) and not words.OUTSIDERS.isdisjoint(
        following
    )


def _is_our_own(subject: Sequence[str], cares: str) -> bool:
    """Return whether the one who cares for the PCs is one of us: "our IT manager supports", not "I ran"."""
    if not {"who", "that"}.isdisjoint(subject[-3:]):
        return False
    if cares in words.CARED and not {"i", "he", "she", "i've"}.isdisjoint(subject[-2:]):
        return False
    return not words.OURS.isdisjoint(subject) or not words.IN_HOUSE.isdisjoint(subject)
