"""Where a name may begin and end: boundaries that know C#, A+, .NET, slash lists, URLs and hyphens."""

import re
from bisect import bisect_right
from collections.abc import Sequence

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}")


def address_spans(lower: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of web and mail addresses, in which no name counts."""
    return tuple(found.span() for found in _ADDRESS.finditer(lower))


def is_inside(spans: Sequence[tuple[int, int]], start: int) -> bool:
    """Return whether a position lies in one of the sorted, disjoint spans."""
    place = bisect_right(spans, (start, 1 << 60)) - 1
    return place >= 0 and start < spans[place][1]


def bounded_end(text: str, start: int, end: int) -> int:
    """Return where the word at a span ends, its plural s included; 0 when the span cuts a word."""
    if not (_begins(text, start) and end > start):
        return 0
    last = text[end - 1]
    if last.isalpha() and end - start > 2 and text[end : end + 1] in ("s", "S") and _ends(text, end + 1):
        return end + 1
    return end if _ends(text, end) else 0


def is_joined(text: str, start: int, end: int) -> bool:
    """Return whether a sign ties the span to another word ("R&D", "word-of-mouth")."""
    before = text[start - 2 : start] if start > 1 else ""
    after = text[end : end + 2]
    left = len(before) == 2 and before[1] in "-&'" and before[0].isalnum()
    return left or (len(after) == 2 and after[0] in "-&'" and after[1].isalnum() and after != "'s")


def _begins(text: str, start: int) -> bool:
    if start == 0:
        return True
    before = text[start - 1]
    if _is_word(before) or before in "@#$":
        return False
    # "www.outlook" and "x.access" are addresses; "mail.Exchange" is a lost blank.
    return not (before == "." and start > 1 and text[start - 2].isalnum() and not text[start].isupper())


def _ends(text: str, end: int) -> bool:
    if end >= len(text):
        return True
    after, later = text[end], text[end + 1 : end + 2]
    if _is_word(after) or after == "@":
        return False
    if after in "+#":
        return _is_word(text[end - 1]) and later.isalnum() and after == "+"
    return not (after == "." and (later.islower() or later.isdigit()))


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
