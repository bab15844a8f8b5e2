"""Stated dates: a day, month or year in words or figures, as the last day that it covers."""

import re
from calendar import monthrange
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(
    r"\b(?:(?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>\d\d)(?:-(?P<iso_day>\d\d))?"
    r"|(?P<month>\d{1,2})/(?P<month_year>(?:19|20)\d\d)"
    rf"|(?P<word>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?(?: \d{{1,2}},?)? (?P<word_year>(?:19|20)\d\d)"
    r"|(?P<year>(?:19|20)\d\d))\b"
)


def stated_day(text: str) -> date | None:
    """Return the last day of the first date in a lower-case text ("2020-05" is 31 May 2020)."""
    found = _DATE.search(text)
    if found is None:
        return None
    year = int(found["iso_year"] or found["month_year"] or found["word_year"] or found["year"])
    return _last_day(year, _month(found), int(found["iso_day"] or 0))


def _month(found: re.Match[str]) -> int:
    if found["word"]:
        return _MONTHS.index(found["word"]) + 1
    return int(found["iso_month"] or found["month"] or 12)


def _last_day(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    return date(year, month, day if 1 <= day <= last else last)
