"""Sections of a free text: where its head ends, what a labelled line says, what stands in a plain list."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

_AND = r"\s(?:and|&)\s"
SKILLS = re.compile(
    r"(?:(?:technical|key|core|it|computer|professional|main)\s){0,2}"
    rf"(?:skills?(?:{_AND}(?:tools|technologies|abilities))?|skill\s?set|technologies|competenc(?:es|ies))",
    re.IGNORECASE,
)
CERTIFICATIONS = re.compile(
    rf"(?:(?:it|professional|technical)\s)?(?:certifications?|certificates?)(?:{_AND}(?:licen[sc]es?|training))?"
    rf"|licen[sc]es?{_AND}certifications?",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:(?:professional|career|executive|personal|work|employment|relevant|job)\s){0,2}"
    r"(?:summary|profile|objective|about(?:\sme)?|experience|employment|history|education|training|languages?"
    r"|projects?|references?|interests|hobbies|awards?|publications?|volunteer(?:ing|\swork)?"
    r"|qualifications?|achievements|overview|background|requirements|responsibilities|duties|tasks)",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"contact(?:s|\sme)?|(?:(?:contact|personal)\s)?(?:details|information|info)", re.IGNORECASE
)

_HEAD_LINES = 15
_LIST_LINES = 60
_LIST_LINE_CHARACTERS = 2000
_WRAPPED_CHARACTERS = 60  # a shorter line was ended by its author
_MARK = re.compile(r"\A#{1,6}\s+")
_BULLET = re.compile(r"\A(?:[-*+•▪●◦‣–·]|\d{1,2}[.)])\s+")
_SEPARATOR = re.compile(r"[,;|•·\t](?![^()]{0,200}\))")
_CATEGORY = re.compile(r"\A[^:,;]{1,40}:\s+")
_DATE = (
    r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s|\d{1,2}[./])?(?:19|20)\d\d"
)
_DATE_ALONE = re.compile(_DATE, re.IGNORECASE)
_DATE_BEHIND = re.compile(rf"\s?[,;–-]\s({_DATE})$", re.IGNORECASE)
_PERIOD = re.compile(
    r"(?:19|20)\d\d\s?(?:-|–|to)\s?(?:\w{2,9}\.?\s)?(?:(?:19|20)\d\d|present|now|today)", re.I
)


def head_of(lines: Sequence[str]) -> list[str]:
    """Return the lines above the first section that says more than who this is, at most fifteen."""
    head = takewhile(lambda line: not is_heading(line) or _names(line, _CONTACT), filter(None, lines))
    return list(islice(head, _HEAD_LINES))


def labelled(lines: Sequence[str], label: str) -> str:
    """Return what stands behind one of the labels on a line ("Location: Leeds"), "" if none is there."""
    pattern = re.compile(rf"(?:{label})\s?[:\t]\s*(\S.{{0,79}})", re.IGNORECASE)
    found = (pattern.fullmatch(unmarked(line)) for line in lines)
    return next((match[1] for match in found if match), "")


def listed_under(lines: Sequence[str], heading: re.Pattern[str]) -> tuple[str, ...]:
    """Return the entries of the section with that heading if it is clearly a list, () otherwise."""
    for number, line in enumerate(lines):
        title, beside = _split_heading(line)
        if heading.fullmatch(title):
            below = lines[number + 1 : number + 2 + _LIST_LINES]
            body = _wrapped(beside, below) if beside else _section(below)
            return _entries(body, are_certificates=heading is CERTIFICATIONS)
    return ()


def is_heading(line: str) -> bool:
    """Return whether a line is, or begins with, the heading of a section."""
    return _names(line, SKILLS, CERTIFICATIONS, _OTHER, _CONTACT)


def unmarked(line: str) -> str:
    """Return a line without the marks that make it a heading or stressed in Markdown."""
    return _MARK.sub("", line, count=1).replace("**", "").replace("__", "").strip()


def _names(line: str, *headings: re.Pattern[str]) -> bool:
    title = _split_heading(line)[0]
    return any(heading.fullmatch(title) for heading in headings)


def _split_heading(line: str) -> tuple[str, str]:
    """Return a line's possible heading, and what stands on the line beside it."""
    title, *beside = re.split(r"[ \t]?:\s?|\t", unmarked(line[:_LIST_LINE_CHARACTERS]), maxsplit=1)
    return (title, "".join(beside).strip()) if len(title) <= 60 else ("", "")


def _wrapped(first: str, below: Sequence[str]) -> list[str]:
    """Return a line with those below that it clearly goes on in."""
    body = [first]
    for line in below:
        if not line or not body[-1].endswith((",", ";")) or is_heading(line):
            break
        body.append(line)
    return body


def _section(below: Sequence[str]) -> list[str]:
    """Return the lines of a section: up to the next heading, the end of its bullets, or a blank line."""
    body: list[str] = []
    for line in below:
        if is_heading(line) or _MARK.match(line) or (body and _ends_list(line, body[0])):
            break
        body += [line] if line else []
    return body


def _ends_list(line: str, first: str) -> bool:
    if _BULLET.match(first):
        return bool(line) and not _BULLET.match(line)
    return not line


def _entries(body: Sequence[str], *, are_certificates: bool) -> tuple[str, ...]:
    """Return what the lines of a section list; () if one of them is no plain list of names."""
    if len(body) > _LIST_LINES or any(
        len(line) > _LIST_LINE_CHARACTERS or _PERIOD.search(line) for line in body
    ):
        return ()
    bare = [_BULLET.sub("", unmarked(line), count=1) for line in body]
    pieces = _certificates(bare) if are_certificates else list(_pieces(bare))
    entries = _dated(piece.strip().removesuffix(".") for piece in pieces)
    return tuple(dict.fromkeys(entries)) if all(map(_is_name, entries)) else ()


def _pieces(lines: Sequence[str]) -> Iterator[str]:
    """Yield what separators part on the lines; an entry that a long line breaks off is joined again."""
    joined = ""
    for line in lines:
        is_broken_off = len(joined.rpartition("\n")[2]) >= _WRAPPED_CHARACTERS and not joined.endswith(
            (",", ";")
        )
        joined += (" " if is_broken_off and not _CATEGORY.match(line) else "\n") + line
    for line in joined.split("\n"):
        yield from _SEPARATOR.split(_CATEGORY.sub("", line, count=1))


def _certificates(lines: list[str]) -> list[str]:
    """Return one certificate a line, or those that separators part on the only line."""
    if len(lines) == 1:
        return _SEPARATOR.split(lines[0])
    return [_DATE_BEHIND.sub(r" (\1)", line) for line in lines]


def _dated(pieces: Iterator[str]) -> list[str]:
    """Return the entries, each with the date behind it as other resumes have it: "MCSE (2004)"."""
    entries: list[str] = []
    for piece in filter(None, pieces):
        if entries and _DATE_ALONE.fullmatch(piece):
            entries[-1] += f" ({piece})"
        else:
            entries.append(piece)
    return entries


def _is_name(entry: str) -> bool:
    return len(entry) <= 80 and len(entry.split()) <= 8 and ". " not in entry
