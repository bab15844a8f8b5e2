"""A schema.org JobPosting to the fields of a request: known properties are popped, the rest is reported."""

from collections.abc import Iterator, Mapping

from skillmatch.limits import TEXT_CHARACTERS
from skillmatch.parse.addresses import absolute
from skillmatch.parse.ats import ats_id_of
from skillmatch.parse.dates import as_dated
from skillmatch.parse.fields import (
    BadValueError,
    OverlongError,
    as_cents,
    as_id,
    as_line,
    as_text,
    is_empty,
    is_web_address,
    popped,
)
from skillmatch.sources import Source

# Housekeeping of search engines, what the fetcher knows better, and words that boards put on postings: these
# are no evidence of what a client asks for.
IGNORED = frozenset(
    {
        "@context",
        "@type",
        "@id",
        "mainEntityOfPage",
        "image",
        "logo",
        "directApply",
        "employmentType",
        "applicationContact",
        "sameAs",
        "potentialAction",
        "industry",
        "keywords",
        "occupationalCategory",
        "relevantOccupation",
        "tags",
    }
)
# Prose beside the description, each under its own heading in the text.
_HEADINGS = {
    "responsibilities": "Responsibilities",
    "skills": "Skills",
    "qualifications": "Qualifications",
    "experienceRequirements": "Experience",
    "educationRequirements": "Education",
}
_NUMBERING = ("greenhouse", "lever", "ashby", "workable", "smartrecruiters", "teamtailor")


def posting_row(
    posting: Mapping[str, object], source: Source, base_url: str = ""
) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the fields of a request that a JobPosting states, and the properties that nobody read."""
    left = dict(posting)
    url = _address(_first(_words(popped(left, "url"))), base_url)
    row: dict[str, object] = {
        "id": _own_number(left),
        "title": _line(left, "title") or _line(left, "name"),
        "company": as_line("hiringOrganization", _first(_words(popped(left, "hiringOrganization")))),
        "text": _text(left),
        "location": _location(left),
        "posted": _readable_date(left, "datePosted", source),
        "valid_through": _readable_date(left, "validThrough", source),
        "rate_max": _hourly_rate(left),
        "url": url,
        "remote": True if _is_remote(popped(left, "jobLocationType")) else None,
        "ats_id": _numbered(popped(left, "identifier")) or ats_id_of(url),
    }
    popped(left, "name")
    unread = (f"JobPosting.{name}" for name, value in left.items() if _is_news(name, value))
    return row, tuple(name for name in unread if name not in source.ignore)


def _is_news(name: str, value: object) -> bool:
    return name not in IGNORED and not is_empty(value)


def _line(left: dict[str, object], name: str) -> str:
    return as_line(name, "\n".join(_words(popped(left, name))))


def _text(left: dict[str, object]) -> str:
    """Return the description, and below it the prose that it does not already contain."""
    text = as_text("description", "\n".join(_words(popped(left, "description"))) or None)
    for name, heading in _HEADINGS.items():
        told = set(text.split("\n"))
        lines = [line for line in _words(popped(left, name)) if line not in told]
        text = "\n".join(filter(None, [text, f"{heading}:" if lines else "", *lines]))
    if len(text) > TEXT_CHARACTERS:
        raise OverlongError(f"text: {len(text)} characters, more than {TEXT_CHARACTERS}")
    return text


def _words(value: object, keys: tuple[str, ...] = ("name", "value", "description", "@value")) -> list[str]:
    """Return the texts of a value that may be a text, an object that names something, or a list of either."""
    if isinstance(value, list):
        return [line for part in value for line in _words(part, keys)]
    if isinstance(value, dict):
        return next((found for key in keys if (found := _words(value.get(key), keys))), [])
    text = as_text("JobPosting", None if isinstance(value, bool) else value)
    return [text] if text else []


def _address(url: str, base_url: str) -> str:
    # As it is written, for a fragment may tell the postings of a page apart.
    return url if is_web_address(url) else absolute(base_url, url) if url.startswith("/") else ""


def _own_number(left: dict[str, object]) -> str:
    """Return the posting's identifier, "" if it is the same for all postings of the firm: its name."""
    number = _identifier(left.get("identifier"))
    firms = _words(left.get("hiringOrganization"))
    return "" if number in firms else number


def _identifier(value: object) -> str:
    # A PropertyValue's name is whose number it is; the number is its value.
    return as_id("identifier", _first(_words(value, ("value", "@value", "name"))))


def _numbered(value: object) -> str:
    """Return the number that an identifier says a system for applications has given."""
    system = _first(_words(value, ("propertyID", "name"))).casefold() if isinstance(value, dict) else ""
    return f"{system}:{_identifier(value)}" if system in _NUMBERING else ""


def _location(left: dict[str, object]) -> str:
    """Return the places of work, else the places an applicant may live in."""
    places = list(_places(popped(left, "jobLocation"))) or list(
        _places(left.get("applicantLocationRequirements"))
    )
    popped(left, "applicantLocationRequirements")
    return as_line("jobLocation", " / ".join(dict.fromkeys(places)))


def _places(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for part in value:
            yield from _places(part)
    elif isinstance(value, dict) and "address" in value:
        yield from _places(value["address"])
    elif isinstance(value, dict) and not value.get("name"):
        parts = (_first(_words(value.get(f"address{part}"))) for part in ("Locality", "Region", "Country"))
        yield from filter(None, [", ".join(filter(None, parts))])
    else:
        yield from _words(value)[:1]


def _readable_date(left: dict[str, object], name: str, source: Source) -> object:
    """Return a date as written; one that cannot be read stays, so that it is reported, and is unknown."""
    stated = _single(left.get(name))
    try:
        as_dated(name, stated, source.dates.formats)
    except BadValueError:
        return None
    popped(left, name)
    return stated


def _single(value: object) -> object:
    """Return a value out of the list or the typed object that it may be wrapped in."""
    first = value[0] if isinstance(value, list) and value else value
    return first.get("@value") if isinstance(first, dict) else first


def _hourly_rate(left: dict[str, object]) -> object:
    """Return the upper end of a salary stated by the hour; any other unit stays, so that it is reported."""
    salary = left.get("baseSalary")
    outer = salary if isinstance(salary, dict) else {}
    value = outer.get("value")
    inner = value if isinstance(value, dict) else outer
    unit = _first(_words(inner.get("unitText")) or _words(outer.get("unitText")))
    stated = inner.get("maxValue") or inner.get("value") or inner.get("minValue")
    currency = _first(_words(outer.get("currency")) or _words(inner.get("currency")))
    # "USD 60/h" is a rate and so is "$60 USD", not "60/h USD" and "USD $60".
    forms = filter(_is_rate, (f"{currency} {stated}", f"{stated} {currency}") if currency else (stated,))
    rate = next(forms, None) if unit.casefold() in ("hour", "hourly", "hr") else None
    return rate if rate is not None and popped(left, "baseSalary") else None


def _is_rate(stated: object) -> bool:
    try:
        return as_cents("baseSalary", stated) is not None
    except BadValueError:
        return False


def _is_remote(value: object) -> bool:
    return any("telecommute" in word.casefold() for word in _words(value))


def _first(words: list[str]) -> str:
    return words[0] if words else ""
