"""Phrases as people write them, compiled to patterns.

"[is|are] (required|a must)" stands for "required", "is required", "are a must" ...: (one|of these),
[perhaps this], [any|number|of]*, _ for any word, and "not !(only|just)" for a "not" without those behind it.
"""

import re
from dataclasses import dataclass, field
from typing import Literal

_SIGN = re.compile(r"!\(|[\])]\*?|[\[(|]|[^\s\[\]()|]+")
_WORD = re.compile(r"[a-z0-9]+")
_LETTERS = bytes(sign if chr(sign) in "abcdefghijklmnopqrstuvwxyz0123456789" else 32 for sign in range(256))
# These stand beside most names.
_COMMON = frozenset(("experience", "have", "knowledge", "skill", "skills", "understanding", "will", "your"))
_Role = Literal["word", "one", "maybe", "repeat", "not"]
_CLOSED: dict[str, _Role] = {"(": "one", "!(": "not", "[": "maybe"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern of whole words, and words of which every match holds at least one (none: unknown)."""

    pattern: str
    triggers: frozenset[str]


@dataclass(slots=True)
class _Group:
    """A word, or alternatives that are each a sequence: the open group is filled while it is read."""

    role: _Role
    word: str = ""
    alternatives: list[list["_Group"]] = field(default_factory=lambda: [[]])


def phrase(text: str) -> Phrase:
    """Return a phrase compiled."""
    group = _read(text)
    return Phrase(_either(group), _triggers(group))


def words_of(lower: str) -> frozenset[str]:
    """Return the words of a lower-case text, among which triggers are looked up."""
    # Four times as fast as looking for the words.
    return frozenset(lower.encode("ascii", "replace").translate(_LETTERS).decode("ascii").split())


def _read(text: str) -> _Group:
    """Return the outermost group of a phrase."""
    open_groups = [_Group("one")]
    for sign in _SIGN.findall(text):
        if sign in _CLOSED:
            open_groups.append(_Group(_CLOSED[sign]))
            open_groups[-2].alternatives[-1].append(open_groups[-1])
        elif sign[0] in ")]":
            closed = open_groups.pop()
            closed.role = "repeat" if sign.endswith("*") else closed.role
        elif sign == "|":
            open_groups[-1].alternatives.append([])
        else:
            open_groups[-1].alternatives[-1].append(_Group("word", sign))
    return open_groups[0]


def _either(group: _Group) -> str:
    return f"(?:{'|'.join(_sequence(parts) for parts in group.alternatives)})"


def _sequence(parts: list[_Group]) -> str:
    """Return the pattern of parts with one blank between those that stand."""
    pattern, is_first = "", True
    for part in parts:
        pattern += _joined(part, is_first)
        is_first = is_first and part.role in ("maybe", "repeat", "not")
    return pattern


def _joined(part: _Group, is_first: bool) -> str:
    """Return the pattern of a part with the blank that ties it to the needed part before or behind it."""
    gap = "" if is_first else " "
    if part.role == "word":
        return gap + (r"\"?[\w'-]+" if part.word == "_" else re.escape(part.word))
    if part.role == "one":
        return gap + _either(part)
    if part.role == "not":
        return rf"(?! ?{_either(part)}\b)"
    often = "*" if part.role == "repeat" else "?"
    return f"(?:{_either(part)} ){often}" if is_first else f"(?: {_either(part)}){often}"


def _triggers(group: _Group) -> frozenset[str]:
    """Return a word of each alternative, or nothing when one of them has none."""
    if group.role == "word":
        found = _WORD.findall(group.word)
        return frozenset((max(found, key=len),)) if found else frozenset()
    rarest = [_rarest(parts) for parts in group.alternatives]
    return frozenset().union(*rarest) if all(rarest) else frozenset()


def _rarest(parts: list[_Group]) -> frozenset[str]:
    """Return the triggers of the part whose words are longest, for those are the rarest, but for a few."""
    needed = [found for part in parts if part.role in ("word", "one") and (found := _triggers(part))]
    return max(needed, key=_rarity, default=frozenset())


def _rarity(words: frozenset[str]) -> tuple[bool, int]:
    return words.isdisjoint(_COMMON), min(map(len, words))
