"""Tables in lines of cells ("Skill | Years | Last used"): what a row says of the names in its first cell."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

# What the heads of columns say, as whole cells.
_YEARS = re.compile(
    r"(?:(?:number|no\.|#) of )?(?:years?|yrs\.?)(?: of)?(?: experience| exp\.?| use| used)?"
    r"|experience \(years\)"
)
_LAST_USED = re.compile(r"last (?:used|year|use|year used)")
_VALID_UNTIL = re.compile(
    r"(?:valid|certified|current|active|good) (?:until|to|till|through|thru)|until"
    r"|expir(?:es|y|ation|ed)(?: date| on)?"
)
_COUNT = re.compile(r"(\d{1,2})\+?(?: (?:years?|yrs?\.?))?")
_YEAR = re.compile(r"(?:\w{3,9} |\d\d?/)?((?:19|20)\d\d)")


class Row(NamedTuple):
    """Where a row's first cell stands, and what the row's other cells say."""

    start: int
    end: int
    years: int | None
    last_used: int | None
    valid_until: str


def rows(lower: str) -> Iterator[Row]:
    """Yield the rows under each head line that names a column of years or of ends."""
    if "|" not in lower:
        return
    columns: Mapping[str, int] = {}
    at = 0
    for line in lower.split("\n"):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) < 2:
            columns = {}
        elif named := _columns(cells):
            columns = named
        elif columns:
            yield _row(line, at, cells, columns)
        at += len(line) + 1


def _columns(cells: Sequence[str]) -> dict[str, int]:
    """Return the places of the known columns behind the first, if the cells are the heads of a table."""
    known = (("years", _YEARS), ("last_used", _LAST_USED), ("valid_until", _VALID_UNTIL))
    return {
        name: place
        for place, cell in enumerate(cells)
        for name, pattern in known
        if place and pattern.fullmatch(cell)
    }


def _row(line: str, at: int, cells: Sequence[str], columns: Mapping[str, int]) -> Row:
    said = {name: cells[place] for name, place in columns.items() if place < len(cells)}
    count, year = _COUNT.fullmatch(said.get("years", "")), _YEAR.fullmatch(said.get("last_used", ""))
    start = at + (line.find(cells[0]) if cells[0] else 0)
    return Row(
        start=start,
        end=start + len(cells[0]),
        years=int(count[1]) if count else None,
        last_used=int(year[1]) if year else None,
        valid_until=said.get("valid_until", ""),
    )
