"""Text made plain for matching, with the way back to the original's offsets."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from skillmatch.extract.characters import Edit, made_plain

# A line as long as prose wraps at its end; shorter ones are list entries, and the break means something.
_WRAP = re.compile(r"\n(?<=[^\n]{60}\n)(?<![.!?:;]\n)(?=[^\W\d_])(?!\w[\w'-]*(?: [\w']+){0,3}(?::| [-] ))")
# A tab between two cells of a table parts them as a bar does; others are blanks.
_CELL_TAB = re.compile(r"(?<=[\w+)#.%!])\t(?=\S)|(?<=\t-)\t(?=\S)")


@dataclass(frozen=True, slots=True)
class Origins:
    """Where each character of a folded text came from, by runs: copied ones have an empty span."""

    starts: Sequence[int]
    spans: Sequence[tuple[int, int]]
    length: int

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, place: int) -> int:
        if not 0 <= place < self.length:
            raise IndexError(place)
        return self.span(place)[0]

    def span(self, place: int) -> tuple[int, int]:
        """Return the original span of one folded character."""
        run = bisect_right(self.starts, place) - 1
        start, end = self.spans[run]
        if start < end:
            return start, end
        start += place - self.starts[run]
        return start, start + 1


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in plain characters; lower has the same length, origins[i] is where character i came from."""

    text: str
    lower: str
    origins: Origins | range

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original text that a non-empty span stands for."""
        if isinstance(self.origins, range):
            return start, end
        return self.origins[start], self.origins.span(end - 1)[1]


def fold(text: str, is_list: bool = False) -> Folded:
    """Return the text with plain quotes, dashes and blanks; prose without the line breaks of its wrapping."""
    plain, changes = made_plain(text)
    plain, origins = _edited(plain, changes) if changes else (plain, range(len(plain)))
    plain = _CELL_TAB.sub("|", plain) if "\t" in plain else plain
    plain = plain.replace("\r", " ").replace("\t", " ")
    plain = plain if is_list else _WRAP.sub(" ", plain)
    return Folded(plain, lower_same_length(plain), origins)


def lower_same_length(text: str) -> str:
    """Return the text in lower case, a letter whose lower case is longer left as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _edited(text: str, changes: Sequence[Edit]) -> tuple[str, Origins]:
    """Return the text with the changes made, and where its characters came from."""
    parts: list[str] = []
    starts: list[int] = []
    spans: list[tuple[int, int]] = []
    length = last = 0
    for change in (*changes, Edit(len(text), len(text), "")):
        starts += (length, length + change.start - last)
        spans += ((last, last), (change.start, change.end))
        parts += (text[last : change.start], change.plain)
        length += change.start - last + len(change.plain)
        last = change.end
    return "".join(parts), Origins(starts, spans, length)
