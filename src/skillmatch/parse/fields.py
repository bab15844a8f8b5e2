"""One input value to one typed field; a value that means nothing is a BadValueError, never a guess."""

import math
import re
from collections.abc import Mapping
from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal
from urllib.parse import urlsplit

from skillmatch.limits import ID_CHARACTERS, TEXT_CHARACTERS
from skillmatch.privacy import mask_contacts
from skillmatch.records import SEGMENTS, Segment
from skillmatch.text import plain_text

_INTEGER_LIMIT = 2**31 - 1
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,9}(?:\.\d{1,4}|,\d{1,2})?"
_CURRENCY = r"US\$|[$€£]|USD|EUR|GBP|CHF|CAD|AUD"
# What a sign stands for; a code stands for itself.
_MEANT = {"US$": ("USD",), "$": ("USD", "CAD", "AUD"), "€": ("EUR",), "£": ("GBP",)}
_RATE = re.compile(
    rf"({_CURRENCY})?\s*({_NUMBER})\s*({_CURRENCY})?\s*(?:(?:/|per|an?)\s*(?:h|hr|hour)|hourly)?\.?",
    re.IGNORECASE,
)
_COUNTED = {
    "systems": r"(?:pc|computer|system|workstation|desktop|laptop|machine|device|endpoint|seat)s?",
    "employees": r"(?:employee|staff|people|person|user|head|fte)s?",
}
_FLAGS = {
    **dict.fromkeys(("true", "yes", "y", "1", "1.0"), True),
    **dict.fromkeys(("false", "no", "n", "0", "0.0"), False),
}
_NO_VALUE = {"?", "-", "n/a", "na", "none", "null", "tbd", "unknown"}


class BadValueError(ValueError):
    """A value that its field cannot hold; the message becomes the record's reject reason."""


class OverlongError(BadValueError):
    """A value longer than any honest one: its record is rejected whatever field it stands in."""


def shown(given: object) -> str:
    """Return a value as a short one-line literal without contacts, safe in any message."""
    literal = mask_contacts(ascii(given)[:400] if isinstance(given, bytes) else repr(given)[:400])
    return literal if len(literal) <= 60 else literal[:57] + "..."


def as_text(field: str, given: object) -> str:
    """Return a text, number or date as clean visible text; null is ""."""
    if given is None or given == "":
        return ""
    if isinstance(given, date | time):
        return given.isoformat().removesuffix("T00:00:00")
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        raise BadValueError(f"{field}: expected text, not {shown(given)}")
    if isinstance(given, str) and len(given) > TEXT_CHARACTERS:
        raise OverlongError(f"{field}: {len(given)} characters, more than {TEXT_CHARACTERS}")
    return plain_text(given) if isinstance(given, str) else str(given)


def as_line(field: str, given: object) -> str:
    """Return a text on one line."""
    return " ".join(as_text(field, given).split())


def as_id(field: str, given: object) -> str:
    """Return an id on one line, at most 200 characters."""
    if isinstance(given, float) and given.is_integer():
        given = int(given)
    native_id = as_line(field, given)
    if len(native_id) > ID_CHARACTERS:
        raise OverlongError(f"{field}: {len(native_id)} characters, more than {ID_CHARACTERS}")
    return native_id


def as_terms(field: str, given: object) -> tuple[str, ...]:
    """Return the distinct items of a JSON array, or of a text separated by ; or line ends."""
    if isinstance(given, list):
        items = [as_line(field, item) for item in given]
    else:
        items = [" ".join(item.split()) for item in re.split(r"[;\n]", as_text(field, given))]
    if sum(map(len, items)) > TEXT_CHARACTERS:
        raise OverlongError(f"{field}: more than {TEXT_CHARACTERS} characters")
    return tuple(dict.fromkeys(item for item in items if item))


def as_cents(field: str, given: object, currency: str = "") -> int | None:
    """Return an hourly rate such as 45, "$45" or "45.50/h" in cents; in one currency, if it is named."""
    if is_unstated(given):
        return None
    found = _RATE.fullmatch(_flat(field, given))
    if found is None:
        raise BadValueError(f"{field}: {shown(given)} is not an hourly rate such as 45 or $45.50/h")
    stated = [sign.upper() for sign in found.group(1, 3) if sign]
    if currency and not all(currency in _MEANT.get(sign, (sign,)) for sign in stated):
        # Two currencies are never compared as if they were one.
        raise BadValueError(f"{field}: {shown(given)} is not in {currency}, the currency of skillmatch.toml")
    cents = int((_decimal(found.group(2)) * 100).quantize(Decimal(1), ROUND_HALF_UP))
    return _bounded(field, cents, given)


def as_count(field: str, given: object) -> int | None:
    """Return a whole number, alone or with a noun that the field counts ("12 PCs")."""
    if is_unstated(given):
        return None
    flat = re.sub(r"\.0+$", "", _flat(field, given))
    found = re.fullmatch(
        rf"(\d{{1,3}}(?:,\d{{3}})+|\d{{1,12}})(?:\s*{_COUNTED[field]})?", flat, re.IGNORECASE
    )
    if found is None:
        raise BadValueError(f"{field}: {shown(given)} is not a whole number")
    return _bounded(field, int(found.group(1).replace(",", "")), given)


def as_flag(field: str, given: object) -> bool | None:
    """Return true/false, yes/no or 1/0 as a truth value."""
    if is_unstated(given):
        return None
    flag = _FLAGS.get(str(given).strip().casefold()) if isinstance(given, str | int | float) else None
    if flag is None:
        raise BadValueError(f"{field}: {shown(given)} is not yes or no")
    return flag


def as_segment(field: str, given: object) -> Segment | None:
    """Return a segment by its name; anything else is refused, never a default."""
    if is_unstated(given):
        return None
    name = re.sub(r"[\s_-]+", "_", str(given).strip().casefold())
    for segment in SEGMENTS:
        if name == segment:
            return segment
    raise BadValueError(f"{field}: {shown(given)} is not one of {', '.join(SEGMENTS)}")


def as_url(field: str, given: object) -> str:
    """Return an http(s) address."""
    url = as_line(field, given)
    if url and not is_web_address(url):
        raise BadValueError(f"{field}: {shown(given)} is not an http(s) address")
    return url


def is_web_address(url: str) -> bool:
    """Return whether a text is an absolute http(s) URL of sane length."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and len(url) <= 2000 and " " not in url


def popped(row: dict[str, object], field: str) -> object:
    """Return a field's value and take it out of the row."""
    return row.pop(field, None)


def is_empty(given: object) -> bool:
    """Return whether a value says nothing at all."""
    return _is_blank(given) or (isinstance(given, list | Mapping) and not given)


def is_unstated(given: object) -> bool:
    """Return whether a single value is not given: nothing, or a word that people write for it."""
    return _is_blank(given) or (isinstance(given, str) and given.strip().casefold() in _NO_VALUE)


def _is_blank(given: object) -> bool:
    return given is None or (isinstance(given, str) and not given.strip())


def _flat(field: str, given: object) -> str:
    if isinstance(given, float):
        if not math.isfinite(given):
            raise BadValueError(f"{field}: {given} is not a number")
        return format(Decimal(str(given)), "f")
    return as_line(field, given)


def _decimal(number: str) -> Decimal:
    is_decimal_comma = re.fullmatch(r"\d+,\d{1,2}", number) is not None
    return Decimal(number.replace(",", "." if is_decimal_comma else ""))


def _bounded(field: str, number: int, given: object) -> int:
    if number > _INTEGER_LIMIT:
        raise BadValueError(f"{field}: {shown(given)} is too large")
    return number
