"""A text without name, age, gender, photo and graduation years, every other character where it was."""

import re
from collections.abc import Sequence

from skillmatch.redaction.names import name_spans
from skillmatch.redaction.statements import statement_spans

Span = tuple[int, int]
LEFT_OUT = "[…]"
# A letter that no skill is written with: what is taken out still reads as words, and lines keep their shape.
_BLANK = "\ua78f"
_READABLE = re.compile(r"\w")
_BLANKS = re.compile(rf"{_BLANK}(?:[^\w\n]{{0,3}}{_BLANK})*")


def redacted(text: str, person: str = "") -> str:
    """Return the text, as long as before, with what tells of the person in letters that say nothing."""
    spans = sorted([*statement_spans(text), *name_spans(text, person)])
    if not spans:
        return text
    return "".join(_parts(text, spans))


def quotable(text: str, person: str = "") -> str:
    """Return the text as people may read it: a mark wherever it tells of the person."""
    return _BLANKS.sub(LEFT_OUT, redacted(text, person))


def _parts(text: str, spans: Sequence[Span]) -> list[str]:
    """Return the text in parts, what stands in the spans made unreadable."""
    parts, done = [], 0
    for start, end in spans:
        if end > done:
            parts += [text[done:start], _READABLE.sub(_BLANK, text[max(start, done) : end])]
            done = end
    return [*parts, text[done:]]
