"""Characters that mean the same: what stands for a plain one, alone or as several."""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0f\u00ae\u2122\u2120\u200e\u200f"
_PLAIN = str.maketrans(
    {
        **dict.fromkeys(_DROPPED, ""),
        # The control characters are what Windows has there, read as Latin-1.
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u00b4\u2032\x91\x92", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\x93\x94", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\x96\x97", "-"),
        "\x95": "\u2022",
        **dict.fromkeys("\u0085\u2028\u2029", "\n"),
    }
)
_ASCII = bytes(range(128))
# With more kinds of odd characters than this, one pass over the text beats one for each.
_MANY = 16
# Escaped once too often, the "&" of an entity is an entity itself.
_ENTITY = re.compile(r"&(?:amp;){0,3}(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_MARKED = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_BLANKS = re.compile(r"  (?<=\w  ) *(?=\w)")
# Text cut into tokens: "C #", "C + +" and ". NET"; each pattern begins with what is rare in a text.
_SPLIT_SIGN = (
    ("#", re.compile(r"#(?<=\b[CF] #)"), "#"),
    ("+", re.compile(r"\+(?<=\bC \+) ?\+(?![\w+])"), "++"),
    (" . NET", re.compile(r"NET\b(?<=\s\. NET)"), "NET"),
)


class Edit(NamedTuple):
    """A span that is written otherwise in plain text, with another length."""

    start: int
    end: int
    plain: str


def made_plain(text: str) -> tuple[str, Sequence[Edit]]:
    """Return the text with odd characters made plain one for one, and what else has to change in it.

    The edits come by start, none overlapping another.
    """
    odd = {} if text.isascii() else _plain_of(text)
    text = _replaced(text, {character: plain for character, plain in odd.items() if len(plain) == 1})
    found = sorted((*_signs(text), *_odd_characters(text, odd)))
    return text, [edit for place, edit in enumerate(found) if not place or edit.start >= found[place - 1].end]


def _signs(text: str) -> Iterator[Edit]:
    """Yield entities, runs of blanks within a line, and blanks within a name of signs."""
    if "&" in text:
        for entity in _ENTITY.finditer(text):
            meant = _unescaped(entity.group())
            if len(meant) == 1:
                yield Edit(entity.start(), entity.end(), _plain_character(meant))
    if "  " in text or "\t" in text:
        blank = text.replace("\t", " ")
        yield from (Edit(blanks.start(), blanks.end(), " ") for blanks in _BLANKS.finditer(blank))
    for sign, split, plain in _SPLIT_SIGN:
        if sign in text:
            yield from (Edit(found.start() - 1, found.end(), plain) for found in split.finditer(text))


def _unescaped(entity: str) -> str:
    while (meant := html.unescape(entity)) != entity:
        entity = meant
    return meant


def _odd_characters(text: str, odd: Mapping[str, str]) -> Iterator[Edit]:
    """Yield letters with marks of their own, and characters that stand for none or for several."""
    if not (text.isascii() or unicodedata.is_normalized("NFC", text)):
        for marked in _MARKED.finditer(text):
            plain = unicodedata.normalize("NFC", marked.group())
            if len(plain) == 1:
                yield Edit(marked.start(), marked.end(), plain)
    longer = {character: plain for character, plain in odd.items() if len(plain) != 1}
    if longer:
        for found in _any_of(longer).finditer(text):
            yield Edit(found.start(), found.end(), longer[found.group()])


def _plain_of(text: str) -> dict[str, str]:
    """Return the odd characters of a text that stand for others, with those."""
    # Deleting bytes is ten times as fast as looking for characters.
    odd = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    return {character: plain for character in set(odd) if (plain := _plain_character(character)) != character}


def _replaced(text: str, plain: Mapping[str, str]) -> str:
    """Return the text with characters replaced, none of which stands for another one of them."""
    if len(plain) > _MANY:
        return _any_of(plain).sub(lambda found: plain[found.group()], text)
    for character in plain:
        text = text.replace(character, plain[character])
    return text


def _any_of(characters: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(sorted(characters)))}]")


def _plain_character(character: str) -> str:
    """Return what a character stands for: nothing, itself, or plain ones."""
    plain = character.translate(_PLAIN)
    if plain != character:
        return plain
    if character.isspace():
        return "\n" if character == "\n" else " "
    if unicodedata.category(character) == "Cs":
        return "\ufffd"  # half a surrogate pair stands for nothing that can be written
    wide = unicodedata.normalize("NFKC", character).translate(_PLAIN)
    return wide if len(wide) == 1 or wide.isalpha() else character
