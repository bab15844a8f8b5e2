"""Text made plain for matching, with the way back to the original's offsets."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0f\u00ae\u2122\u2120\u200e\u200f"
_PLAIN = str.maketrans(
    {
        **dict.fromkeys(_DROPPED, ""),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u00b4\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u0085\u2028\u2029", "\n"),
    }
)
_ODD = re.compile(r"[^\x00-\x7f]")
# A line as long as prose wraps at its end; shorter ones are list entries, and the break means something.
_WRAP = re.compile(r"(?<=[^\n]{60})(?<![.!?:;\n])\n(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in plain characters; lower has the same length, origins[i] is where character i came from."""

    text: str
    lower: str
    origins: Sequence[int]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original text that a non-empty span stands for."""
        return self.origins[start], self.origins[end - 1] + 1


def fold(text: str, is_list: bool = False) -> Folded:
    """Return the text with plain quotes, dashes and blanks; prose without the line breaks of its wrapping."""
    plain, origins = (text, range(len(text))) if text.isascii() else _with_plain_characters(text)
    plain = plain.replace("\r", " ").replace("\t", " ")
    plain = plain if is_list else _WRAP.sub(" ", plain)
    return Folded(plain, lower_same_length(plain), origins)


def lower_same_length(text: str) -> str:
    """Return the text in lower case, a letter whose lower case is longer left as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _with_plain_characters(text: str) -> tuple[str, Sequence[int]]:
    parts: list[str] = []
    origins: list[int] = []
    last = 0
    for odd in _ODD.finditer(text):
        at = odd.start()
        plain = _plain_character(odd.group())
        parts += (text[last:at], plain)
        origins.extend(range(last, at))
        origins.extend([at] * len(plain))
        last = at + 1
    parts.append(text[last:])
    origins.extend(range(last, len(text)))
    return "".join(parts), origins


def _plain_character(character: str) -> str:
    plain = character.translate(_PLAIN)
    if plain != character:
        return plain
    if character.isspace():
        return " "
    if unicodedata.category(character) == "Cs":
        return "\ufffd"  # half a surrogate pair cannot pass to the automaton
    wide = unicodedata.normalize("NFKC", character)
    return wide if len(wide) == 1 or wide.isalpha() else character
