"""Where a text names the person whose profile it is."""

import re
from collections.abc import Iterator
from typing import NamedTuple

Span = tuple[int, int]

_WORD = re.compile(r"[^\W\d_][\w'’-]*\.?")
_LAST_WORD = re.compile(r"(?<![\w-])(?P<word>[^\W\d_][\w'’-]{0,40}\.?)(?:[ \t]{1,2}|[._-])\Z")
_AFTER = re.compile(r",[ \t]{0,2}(?P<first>[^\W\d_][\w'’-]{0,40})(?![\w'’-])")
_SALUTATION = frozenset(("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Sir", "Herr", "Frau", "MR", "MRS"))
_INTRODUCED = re.compile(r"\b(?:name(?:[ ]is|[ ]?:)|I['’]m called|call me)[ \t]{0,4}\Z", re.IGNORECASE)
_MARKS = " \t#*_"
_NO_PART = frozenset(("phd", "mba", "bsc", "msc", "jr", "sr", "ii", "iii", "iv"))
_JOBS = frozenset(
    (
        "administrator", "admin", "analyst", "architect", "candidate", "consultant", "consulting", "dba",
        "developer", "engineer", "expert", "freelancer", "group", "inc", "it", "llc", "ltd", "manager",
        "professional", "programmer", "senior", "services", "solutions", "specialist", "support",
        "technician",
    )
)  # fmt: skip
_LONGEST = 100
_NEAR = 100


class Name(NamedTuple):
    """A person's name in parts, casefolded; the given one is "" if only one is known."""

    given: str
    middle: tuple[str, ...]
    family: str


def name_spans(text: str, person: str) -> Iterator[Span]:
    """Yield where the person is named in full, by salutation and last name, or introduced by one name."""
    name = _name(person)
    if name is None:
        return
    for found in re.finditer(rf"(?<!\w){re.escape(name.family)}(?!\w)", text, re.IGNORECASE):
        start, end = found.span()
        span = _named_before(text, (start, end), name) or _named_after(text, (start, end), name)
        if span or _stands_alone(text, (start, end), name):
            yield span or (start, end)
    if name.given:
        yield from _introduced(text, name.given)


def _name(person: str) -> Name | None:
    """Return the parts of a name; None for what names no person, such as a job."""
    if not person.strip() or len(person) > _LONGEST:
        return None
    last, _, first = person.partition(",")
    # "Moss, Java", but "Java Moss, PhD".
    whole = person if not first else last if len(_WORD.findall(last)) > 1 else f"{first} {last}"
    written = [word.rstrip(".") for word in _WORD.findall(whole)]
    words = [word.casefold() for word in written if word not in _SALUTATION]
    words = [word for word in words if word not in _NO_PART]
    if not words or not _JOBS.isdisjoint(words):
        return None
    return Name(words[0] if len(words) > 1 else "", tuple(words[1:-1]), words[-1])


def _named_before(text: str, family: Span, name: Name) -> Span | None:
    """Return the span of a family name with the given one, its initial or a salutation before it."""
    first = _first(text, family[0], name)
    if first is None:
        return None
    has_capitals = text[first].isupper() and text[family[0]].isupper()
    is_joined = text[family[0] - 1] in "._-"
    return (first, family[1]) if has_capitals or is_joined or _is_line(text, first, family[1]) else None


def _first(text: str, start: int, name: Name) -> int | None:
    """Return where the name begins whose family name starts here; None if nothing before it is a name."""
    first = None
    for _ in range(len(name.middle) + 3):
        found = _LAST_WORD.search(text[max(0, start - _NEAR) : start])
        if not found:
            break
        start -= len(found[0])
        bare = found["word"].rstrip(".")
        if bare in _SALUTATION or (name.given and bare.casefold() == name.given):
            return start
        if name.given and found["word"].endswith(".") and bare.casefold() == name.given[0]:
            first = start
        elif len(bare) > 1 and bare.casefold() not in name.middle:
            break
    return first


def _named_after(text: str, family: Span, name: Name) -> Span | None:
    """Return the span of "Family, Given"."""
    found = _AFTER.match(text, family[1])
    if not found or not name.given or found["first"].casefold() != name.given:
        return None
    return (family[0], found.end()) if text[family[0]].isupper() and found["first"][0].isupper() else None


def _stands_alone(text: str, family: Span, name: Name) -> bool:
    """Return whether somebody with one name is introduced by it, or it is the headline of the text."""
    if name.given:
        return False
    start, end = family
    is_first_line = start < _NEAR and not text[:start].strip(_MARKS + "\n") and _is_line(text, start, end)
    return is_first_line or bool(_INTRODUCED.search(text[max(0, start - _NEAR) : start]))


def _introduced(text: str, given: str) -> Iterator[Span]:
    """Yield where the given name alone introduces the person: "my name is Ruby"."""
    for found in re.finditer(rf"(?<!\w){re.escape(given)}(?!\w)", text, re.IGNORECASE):
        if _INTRODUCED.search(text[max(0, found.start() - _NEAR) : found.start()]):
            yield found.span()


def _is_line(text: str, start: int, end: int) -> bool:
    """Return whether nothing else stands on the line of a span."""
    before = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    after = text[end : end + _NEAR].partition("\n")[0]
    return not (before + after).strip(_MARKS)
