"""Text to sentences, by their offsets."""

import re

# A run of dots is read once: never again from each of them, nor back.
_ENDS = re.compile(r"(?<![.!?])[.!?]++[)\"'”’]*+(?=\s)|(?=[•▪●◦‣])")
_NO_END = re.compile(
    r"(?:^|[\s(])(?:e\.g|i\.e|etc|vs|incl|approx|ca|min|max|no|nr|inc|ltd|corp|co|st|sr|jr|dr|mr|mrs|ms|dept|ext|fig"
    r"|z\.b|bzw|yrs|hrs|[A-Z]|(?:[a-z]\.)+[a-z])\.$|\bact!$",
    re.IGNORECASE,
)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the offsets of the sentences: a line end always ends one, an abbreviation or "ACT!" does not."""
    spans = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for end in _sentence_ends(text, line.start(), line.end()):
            spans.append(_stripped(text, start, end))
            start = end
    return tuple((start, end) for start, end in spans if start < end)


def _sentence_ends(text: str, start: int, end: int) -> list[int]:
    ends = [found.end() for found in _ENDS.finditer(text, start, end) if _is_sentence_end(text, start, found)]
    return [*ends, end]


def _is_sentence_end(text: str, line_start: int, found: re.Match[str]) -> bool:
    before = text[max(line_start, found.end() - 12) : found.end()]
    after = text[found.end() : found.end() + 12].lstrip()
    if not found.group():
        return True
    return not after[:1].islower() and not _NO_END.search(before)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
