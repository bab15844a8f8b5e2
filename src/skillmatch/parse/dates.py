"""A day and how exactly it is told: ISO 8601, or a form that the source declares; nothing is guessed."""

import calendar
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from skillmatch.parse.fields import BadValueError, is_unstated, shown

Precision = Literal["day", "month", "year"]
Dated = tuple[date, Precision]

_YEARS = range(1900, 2200)  # a year outside them is a slip of the pen, or a word for "never"
# English on every machine: strptime would ask its locale.
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_SAME = {"%D": "%m/%d/%y", "%T": "%H:%M:%S", "%e": "%d", "%B": "%b", "%A": "%a"}
_PIECES = {
    "Y": "[0-9]{4}",
    "y": "[0-9]{2}",
    "G": "[0-9]{4}",
    "m": "[0-9]{1,2}",
    "d": "[0-9]{1,2}",
    "j": "[0-9]{1,3}",
    "V": "[0-9]{1,2}",
    "u": "[1-7]",
    "b": _MONTH,
    "a": _WEEKDAY,
    "p": r"[ap]\.?m\.?",
    "z": r"z|[+-][0-9]{2}:?[0-9]{2}",
    "Z": "[a-z]{1,5}",
    **dict.fromkeys(("H", "I", "M", "S", "U", "W", "w"), "[0-9]{1,2}"),
}
_ISO_MONTH = re.compile("([0-9]{4})(?:-(0[1-9]|1[0-2]))?")


def as_dated(field: str, given: object, formats: Iterable[str] = ()) -> Dated | None:
    """Return the day that a value names, as written (its time zone moves nothing), and how exactly."""
    if is_unstated(given):
        return None
    found = _typed(given) or _written(given, formats)
    if found is None or found[0].year not in _YEARS:
        raise BadValueError(f"{field}: {shown(given)} is not a date like 2026-03-31")
    return found


def last_day(dated: Dated) -> date:
    """Return the last day that a date may mean: what is valid through November is valid on the 30th."""
    day, precision = dated
    if precision == "year":
        return date(day.year, 12, 31)
    return day.replace(day=calendar.monthrange(day.year, day.month)[1]) if precision == "month" else day


def _typed(given: object) -> Dated | None:
    """Return the day of a cell that is a date, or of a JSON number that counts from 1970."""
    if isinstance(given, datetime):
        return given.date(), "day"
    if isinstance(given, date):
        return given, "day"
    if isinstance(given, bool) or not isinstance(given, int | float):
        return None
    if 10**9 <= given < 10**10:
        return datetime.fromtimestamp(given, UTC).date(), "day"
    return (datetime.fromtimestamp(given / 1000, UTC).date(), "day") if 10**12 <= given < 10**13 else None


def _written(given: object, formats: Iterable[str]) -> Dated | None:
    if isinstance(given, bool) or not isinstance(given, str | int):
        return None
    text = " ".join(str(given).split()) if isinstance(given, int) or len(given) <= 200 else ""
    readings = (_in_form(text, form) for form in formats)
    return next(filter(None, readings), None) or _iso(text)


def _iso(text: str) -> Dated | None:
    if coarse := _ISO_MONTH.fullmatch(text):
        year, month = int(coarse[1]), int(coarse[2] or 1)
        return (date(year, month, 1), "month" if coarse[2] else "year") if year else None
    if not text.isascii() or (text.isdigit() and len(text) != 8):
        return None
    try:
        return datetime.fromisoformat(text).date(), "day"
    except ValueError:
        return None


def _in_form(text: str, form: str) -> Dated | None:
    """Return what a text says in a form such as %d.%m.%Y, or None if it has another."""
    found = re.fullmatch(_pattern(form), text, re.IGNORECASE)
    try:
        return _from_parts(found.groupdict()) if found else None
    except (ValueError, OverflowError):
        return None


def _pattern(form: str) -> str:
    for short, long in _SAME.items():
        form = form.replace(short, long)
    named: set[str] = set()
    pattern = ""
    for piece in re.findall(r"%.|\s+|[^%\s]", form.strip()):
        letter = piece[1:]
        if piece.startswith("%") and letter in _PIECES:
            pattern += f"(?{':' if letter in named else f'P<{letter}>'}{_PIECES[letter]})"
            named.add(letter)
        else:
            pattern += r"\s+" if piece.isspace() else re.escape(letter or piece)
    return pattern


def _from_parts(parts: dict[str, str]) -> Dated:
    """Return the day that the parts of a date make, or a ValueError."""
    if "V" in parts and "G" in parts:
        weekday = int(parts.get("u", 1))
        day = date.fromisocalendar(int(parts["G"]), int(parts["V"]), weekday)
        return day, "day" if "u" in parts else "month"
    year = _year(parts)
    if "j" in parts:
        return _day_of_year(year, int(parts["j"])), "day"
    month = _MONTHS.index(parts["b"][:3].casefold()) + 1 if "b" in parts else int(parts.get("m", 0))
    day = date(year, month or 1, int(parts.get("d", 1)))
    return day, ("day" if "d" in parts else "month") if month else "year"


def _year(parts: dict[str, str]) -> int:
    if "y" in parts and "Y" not in parts:
        # As POSIX has it: 69 to 99 are years of the twentieth century.
        return int(parts["y"]) + (1900 if int(parts["y"]) >= 69 else 2000)
    return int(parts.get("Y") or parts["G"])


def _day_of_year(year: int, number: int) -> date:
    day = date(year, 1, 1) + timedelta(days=number - 1)
    if day.year != year:
        raise ValueError
    return day
