"""Texts marked by readers, in the folder beside this file, and how far an extraction agrees with them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from skillmatch.records import Kind, Mention

FOLDER = Path(__file__).with_name("annotated")

_MARK = re.compile(r"\[\[([^|\]]+)\|([^|\]]+)\|([a-z_/]+)(?:\|years=(\d+))?\]\]")


def read_annotated(folder: Path = FOLDER) -> tuple["AnnotatedText", ...]:
    """Return the folder's marked texts by file name."""
    return tuple(parse(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt")))


def parse(name: str, marked: str) -> "AnnotatedText":
    """Return the text without its marks, and the marks at their places in it."""
    text, marks, end = "", [], 0
    for found in _MARK.finditer(marked):
        text += marked[end : found.start()]
        end = found.end()
        surface, concepts, assertions, years = found.groups()
        mark = Mark(
            len(text), surface, tuple(concepts.split("/")), tuple(assertions.split("/")), int(years or 0)
        )
        marks.append(mark)
        text += surface
    kind: Kind = "request" if name.startswith("request-") else "profile"
    return AnnotatedText(name, kind, text + marked[end:], tuple(marks))


def compare(annotated: "AnnotatedText", mentions: Iterable[Mention], is_kin: "IsKin") -> "Comparison":
    """Return which mentions the reader marked too, which nobody marked, and which marks nothing found."""
    right: list[tuple[Mention, Mark]] = []
    wrong: list[Mention] = []
    found: set[Mark] = set()
    for mention in mentions:
        touched = [mark for mark in annotated.marks if mark.touches(mention)]
        agreeing = [mark for mark in touched if mark.names(mention.concept, is_kin)]
        if agreeing:
            right.append((mention, agreeing[0]))
            found.update(agreeing)
        elif not any(mark.is_open for mark in touched):
            wrong.append(mention)
    missed = tuple(mark for mark in annotated.marks if not mark.is_open and mark not in found)
    return Comparison(annotated, tuple(right), tuple(wrong), missed)


IsKin = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Mark:
    """One underlined place: the concepts and assertions that are right readings of it; years 0 if unsaid."""

    start: int
    surface: str
    concepts: tuple[str, ...]
    assertions: tuple[str, ...]
    years: int

    @property
    def is_open(self) -> bool:
        """Return whether the taxonomy need not know the name: then it is neither a miss nor a false find."""
        return "?" in self.concepts

    @property
    def is_certification(self) -> bool:
        """Return whether every reading of the name is a certification."""
        return all(concept.startswith("cert-") for concept in self.concepts)

    def touches(self, mention: Mention) -> bool:
        """Return whether the mention shares a character with the mark."""
        return mention.start < self.start + len(self.surface) and self.start < mention.end

    def names(self, concept: str, is_kin: IsKin) -> bool:
        """Return whether the concept is one of the mark's, or a child or parent of one."""
        return any(concept == marked or is_kin(concept, marked) for marked in self.concepts)


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """One text as it was sent, with what its reader underlined."""

    name: str
    kind: Kind
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One text's mentions against its marks."""

    annotated: AnnotatedText
    right: tuple[tuple[Mention, Mark], ...]
    wrong: tuple[Mention, ...]
    missed: tuple[Mark, ...]
