"""Dated positions of a resume ("2012-2016 Network admin: Exchange") and tables of years ("Skill | Years")."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from skillmatch.extract.tables import Row, rows

NOW = 9999  # until the present, whatever that is

_MONTH = (
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? |(?:spring|summer|fall"
    r"|autumn|winter) "
    r"|\d\d?[/.-])?"
)
_PERIOD = re.compile(
    rf"(?:19|20)\d\d ?(?:-|to|until|through) ?"
    rf"(?:{_MONTH}(?P<last>(?:19|20)\d\d)|(?P<now>present|now|current|today|date|ongoing))\b"
)
# What may stand before a period that begins its line: bullets, brackets, a month.
_LINE_LEAD = re.compile(rf"[ *•·▪◦●>#_(\[-]*(?:from |since )?{_MONTH}")
# What may stand behind a period that ends the head of its entry.
_HEAD_END = re.compile(r"[ )\]*_]*(?:[:|]|\Z)")
# "Windows Server 2008-2019" and "SQL Server from 2008 to 2019" count releases.
_RELEASES = re.compile(
    r"(?:exchange|windows|server|office|outlook|access|sharepoint|visual studio|dynamics|versions?|excel|word"
    r"|quickbooks|autocad|small business)[ (,:]*(?:from )?\Z"
)
_BULLET = re.compile(r"[ ]*[*•·▪◦●>-]")
_BLANK_LINE = re.compile(r"\n[ ]*\n\s*")
# "Skill | Years", "Skills (years of experience):", "Years of experience:"
_YEARS_HEAD = re.compile(
    r"\n[ *#_|-]*(?:[a-z/& ]{0,40}(?:skills?|technolog(?:y|ies)|tools?|languages?|software|products?|name)"
    r"[a-z/& ]{0,20}[ |,:(-]+)?(?:number of |# of |no\. of )?(?:years?|yrs)(?: of)?(?: experience| exp|"
    r" use| used)?"
    r"(?P<tail>[ )|:*_-]*(?:last used[ |]*)?)(?P<content>[^\n]*)(?=\n|\Z)"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a name stands in a history: the year its position ended, and whether bare numbers are years.

    years and valid_until are what the row of a table states of it.
    """

    until: int | None = None
    is_counted: bool = False
    years: int | None = None
    valid_until: str = ""


NOWHERE = Standing()


class _Entry(NamedTuple):
    start: int
    end: int
    standing: Standing


@dataclass(frozen=True, slots=True)
class History:
    """The dated positions, the tables of years and the rows of tables of a text, by start."""

    starts: Sequence[int]
    entries: Sequence[_Entry]
    rows: Sequence[Row] = ()

    def at(self, place: int) -> Standing:
        """Return what a place stands in: the first cell of a row, else a position or a table."""
        row = self.rows[bisect_right(self.rows, place, key=_row_start) - 1] if self.rows else None
        if row and row.start <= place < row.end:
            return Standing(row.last_used, years=row.years, valid_until=row.valid_until)
        index = bisect_right(self.starts, place) - 1
        if index < 0 or place >= self.entries[index].end:
            return NOWHERE
        return self.entries[index].standing


def history(lower: str, headers: Sequence[int]) -> History:
    """Return the history that a text in lower case tells; headers end what stands above them."""
    found = sorted((*_positions(lower), *_tables(lower)), key=itemgetter(0, 1))
    entries: list[_Entry] = []
    for place, (start, content, standing) in enumerate(found):
        header = bisect_right(headers, content)
        limit = min(
            found[place + 1][0] if place + 1 < len(found) else len(lower),
            headers[header] if header < len(headers) else len(lower),
        )
        entries.append(_Entry(start, _end(lower, content, limit), standing))
    return History([entry.start for entry in entries], entries, tuple(rows(lower)))


def _row_start(row: Row) -> int:
    return row.start


def _positions(lower: str) -> Iterator[tuple[int, int, Standing]]:
    """Yield where dated positions begin, where their dates end, and until when they lasted."""
    for found in _PERIOD.finditer(lower):
        low = max(0, found.start() - 200)
        line = max(low, *(lower.rfind(mark, low, found.start()) + len(mark) for mark in ("\n", ". ", "; ")))
        lead = lower[line : found.start()]
        tail = lower[found.end() : found.end() + 20].partition("\n")[0]
        begins = _LINE_LEAD.fullmatch(lead) is not None
        if begins or (len(lead) < 150 and _HEAD_END.match(tail) and not _RELEASES.search(lead)):
            yield line, found.end(), Standing(until=int(found["last"]) if found["last"] else NOW)


def _tables(lower: str) -> Iterator[tuple[int, int, Standing]]:
    """Yield where tables of years begin."""
    if "year" not in lower and "yrs" not in lower:
        return
    for found in _YEARS_HEAD.finditer(f"\n{lower}"):
        if not found["content"] or ":" in found["tail"]:
            yield found.start(), found.start("content") - 1, Standing(is_counted=True)


def _end(lower: str, content: int, limit: int) -> int:
    """Return where an entry ends: with its line if that goes on, else at a blank line."""
    line_end = lower.find("\n", content, limit)
    if line_end < 0:
        return limit
    says_more = len(lower[content:line_end].strip(" )]*_:|")) > 0 and ":" in lower[content:line_end]
    if says_more and not _BULLET.match(lower, line_end + 1):
        return line_end
    blank = _BLANK_LINE.search(lower, line_end, limit)
    while blank and _BULLET.match(lower, blank.end()):
        blank = _BLANK_LINE.search(lower, blank.end(), limit)
    return blank.start() if blank else limit
