"""Days in words and figures as the first and last day that may be meant."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
_YEAR = r"20\d\d"
_ORDER = r"(?:st|nd|rd|th)?"
# One alternative a form; group names are told apart by their first letter.
DAY = (
    rf"(?:(?P<i_year>{_YEAR})-(?P<i_month>\d\d)-(?P<i_day>\d\d)"
    rf"|(?P<s_one>\d\d?)/(?P<s_two>\d\d?)/(?P<s_year>{_YEAR})"
    rf"|(?P<g_day>\d\d?)\.(?P<g_month>\d\d?)\.(?P<g_year>{_YEAR})"
    rf"|(?P<d_day>\d\d?){_ORDER} (?:of )?(?P<d_month>{_MONTH})(?:,? (?P<d_year>{_YEAR}))?"
    rf"|(?P<m_part>early |mid[ -]|middle of |late |(?:the )?(?:beginning|start"
    rf"|end) of )?(?P<m_month>{_MONTH})"
    rf"(?: (?P<m_day>\d\d?){_ORDER}(?![:\d]| ?[ap]m))?(?:,? (?P<m_year>{_YEAR}))?"
    rf"|q(?P<q_number>[1-4])(?:/| )(?P<q_year>{_YEAR}))(?![\w/])"
)
NOW = r"(?P<now>asap|a\.s\.a\.p\.?|as soon as possible|immediately|immediate|right away|straight away|now)"
_PARTS = {"e": (1, 10), "b": (1, 10), "s": (1, 10), "m": (10, 20), "l": (20, 31)}
# A day without a year is of the year that puts it into this span around the day of the text.
_BACK, _AHEAD = timedelta(91), timedelta(183)


class Span(NamedTuple):
    """The first and the last day that may be meant."""

    first: date
    last: date


def day_span(found: re.Match[str], told_on: date | None) -> Span | None:
    """Return what a match of DAY means in a text of a day; None if it is no day, or of a year not certain."""
    year = next((found[name] for name in ("i_year", "s_year", "g_year", "d_year", "m_year", "q_year")
                 if found[name]), None)  # fmt: skip
    years = (int(year),) if year else _years_about(told_on)
    spans = [span for year in years if (span := _in_year(found, year))]
    if year is None and told_on:
        spans = [span for span in spans if told_on - _BACK <= span.last and span.first <= told_on + _AHEAD]
    return spans[0] if len(spans) == 1 else None


def _years_about(told_on: date | None) -> tuple[int, ...]:
    return (told_on.year - 1, told_on.year, told_on.year + 1) if told_on else ()


def _in_year(found: re.Match[str], year: int) -> Span | None:
    """Return the days that a match means if its year is this one."""
    if found["q_number"]:
        month = 3 * int(found["q_number"]) - 2
        return Span(date(year, month, 1), _last_of(year, month + 2))
    if found["s_one"]:
        return _either_order(year, int(found["s_one"]), int(found["s_two"]))
    month = _month(found)
    if not 1 <= month <= 12:
        return None
    day = next((found[name] for name in ("i_day", "g_day", "d_day", "m_day") if found[name]), None)
    if day:
        return _one_day(year, month, int(day))
    return _part_of(year, month, (found["m_part"] or "").removeprefix("the "))


def _month(found: re.Match[str]) -> int:
    number = found["i_month"] or found["g_month"]
    return int(number) if number else _MONTHS.index((found["d_month"] or found["m_month"])[:3]) + 1


def _part_of(year: int, month: int, part: str) -> Span:
    """Return a month or its part; "end of" comes last, as "early" comes first."""
    first, last = (20, 31) if part.startswith("end") else _PARTS.get(part[:1], (1, 31))
    end = _last_of(year, month)
    return Span(date(year, month, first), min(end, date(year, month, min(last, end.day))))


def _either_order(year: int, one: int, two: int) -> Span | None:
    """Return the day of 12/1 or 1/12, and both where nobody can tell which."""
    spans = [span for span in (_one_day(year, one, two), _one_day(year, two, one)) if span]
    return Span(min(span.first for span in spans), max(span.last for span in spans)) if spans else None


def _one_day(year: int, month: int, day: int) -> Span | None:
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return Span(date(year, month, day), date(year, month, day))


def _last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
