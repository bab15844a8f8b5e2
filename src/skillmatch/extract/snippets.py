"""The words around a mention, short, on one line, without anybody's address or number."""

import re
from bisect import bisect_left

from skillmatch.extract.clauses import outline
from skillmatch.extract.folding import fold

_LONGEST = 160
_WINDOW = 400
_BLANKS = re.compile(r" {2,}")
_CONTACT = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
    r"|(?<![\w.+/-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,4}\)[ .-]?)?\d{2,4}(?:[ .-]\d{2,4}){2,4}(?![\w/])"
    r"|(?<![\w.+/-])(?:\(\d{3}\) ?\d{3}[ .-]?\d{4}|\+\d{8,15}|\d{10,11}|\d{3}[-.]\d{4})(?!\w)"
)


def mask_contacts(text: str) -> str:
    """Return the text with mail addresses and telephone numbers replaced by "[contact]"."""
    return _CONTACT.sub("[contact]", text)


def snippet(text: str, start: int, end: int) -> str:
    """Return the sentence around a span on one line, at most 160 characters, contacts masked."""
    low, high = _sentence(text, start, end)
    before, after = _one_line(mask_contacts(text[low:start])), _one_line(mask_contacts(text[end:high]))
    surface = _one_line(text[start:end])[:_LONGEST]
    room = _LONGEST - len(surface)
    kept_after = _head(after.rstrip(), max(room // 2, room - len(before.lstrip())))
    return (_tail(before.lstrip(), room - len(kept_after)) + surface + kept_after).strip()


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
