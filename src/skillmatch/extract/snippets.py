"""The words around a mention, short, on one line, without anybody's address or number."""

import re
from bisect import bisect_left

from skillmatch.extract.clauses import outline
from skillmatch.extract.folding import fold
from skillmatch.privacy import mask_contacts

__all__ = ["mask_contacts", "snippet"]

_LONGEST = 160
_WINDOW = 400
_BLANKS = re.compile(r" {2,}")


def snippet(text: str, start: int, end: int) -> str:
    """Return the sentence around a span on one line, at most 160 characters, contacts masked."""
    low, high = _sentence(text, start, end)
    before, after = map(_one_line, _masked_around(text[low:start], text[start:end], text[end:high]))
    surface = _one_line(text[start:end])[:_LONGEST]
    room = _LONGEST - len(surface)
    kept_after = _head(after.rstrip(), max(room // 2, room - len(before.lstrip())))
    return (_tail(before.lstrip(), room - len(kept_after)) + surface + kept_after).strip()


def _masked_around(before: str, surface: str, after: str) -> tuple[str, str]:
    """Return the words on both sides without contacts; none if a contact runs through the mention."""
    sentence = f"{before}{surface}{after}"
    masked = mask_contacts(sentence)
    if masked == sentence:
        return before, after
    before, after = mask_contacts(before), mask_contacts(after)
    return (before, after) if f"{before}{surface}{after}" == masked else ("", "")


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentence in the original text, looking no further than a window."""
    low, high = max(0, start - _WINDOW), min(len(text), end + _WINDOW)
    folded = fold(text[low:high])
    first, last = bisect_left(folded.origins, start - low), bisect_left(folded.origins, end - low)
    if first == last:
        return start, end
    outlined = outline(folded.text, folded.lower, range(first, last))
    found = folded.original_span(*outlined.sentence_at(first))
    return min(low + found[0], start), max(low + found[1], end)


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", "".join(letter if letter.isprintable() else " " for letter in text))


def _head(text: str, room: int) -> str:
    """Return the beginning of a text, cut between words."""
    return text if len(text) <= room else text[:room].rpartition(" ")[0]


def _tail(text: str, room: int) -> str:
    """Return the end of a text, cut between words."""
    return text if len(text) <= room else text[len(text) - room :].partition(" ")[2]
