"""A schema.org JobPosting object to a client request: its fields are popped, the remainder is reported."""

from collections.abc import Callable, Iterator
from datetime import date

from skillmatch.limits import TEXT_CHARACTERS
from skillmatch.parse.fields import (
    BadValueError,
    as_cents,
    as_day,
    as_id,
    as_line,
    as_text,
    is_empty,
    is_web_address,
    popped,
)
from skillmatch.records import ClientRequest
from skillmatch.sources import Source

# Housekeeping of search engines, and what the fetcher knows better.
IGNORED = frozenset(
    {
        "@context",
        "@type",
        "@id",
        "mainEntityOfPage",
        "image",
        "logo",
        "directApply",
        "validThrough",
        "employmentType",
        "applicationContact",
        "sameAs",
        "potentialAction",
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


def request_from_posting(posting: dict[str, object], source: Source) -> tuple[ClientRequest, tuple[str, ...]]:
    """Return the request that a JobPosting states, and the names of the properties that nobody read."""
    left = dict(posting)
    url = _first(_words(popped(left, "url")))
    request = ClientRequest(
        source_id=source.id,
        native_id=_identifier(popped(left, "identifier")),
        title=as_line(
            "title", _joined(_words(popped(left, "title"))) or _joined(_words(popped(left, "name")))
        ),
        company=as_line("hiringOrganization", _first(_words(popped(left, "hiringOrganization"))))
        or source.defaults.company,
        text=_text(left),
        location=_location(left),
        posted_on=_readable(left, "datePosted", as_day),
        segment=source.defaults.segment,
        rate_max_cents=_hourly_cents(left),
        url=url if is_web_address(url) else "",
        is_remote=_is_remote(popped(left, "jobLocationType")),
    )
    unread = (name for name, value in left.items() if name not in IGNORED and not is_empty(value))
    return request, tuple(
        f"JobPosting.{name}" for name in unread if f"JobPosting.{name}" not in source.ignore
    )


def _text(left: dict[str, object]) -> str:
    """Return the description, and below it the prose that it does not already contain."""
    text = as_text("description", _joined(_words(popped(left, "description"))) or None)
    for name, heading in _HEADINGS.items():
        lines = [line for line in _words(popped(left, name)) if line not in text.split("\n")]
        text = "\n".join(filter(None, [text, f"{heading}:" if lines else "", *lines]))
    if len(text) > TEXT_CHARACTERS:
        raise BadValueError(f"text: {len(text)} characters, more than {TEXT_CHARACTERS}")
    return text


def _words(value: object, keys: tuple[str, ...] = ("name", "value", "description", "@value")) -> list[str]:
    """Return the texts of a value that may be a text, an object that names something, or a list of either."""
    if isinstance(value, list):
        return [line for item in value for line in _words(item, keys)]
    if isinstance(value, dict):
        return next((found for key in keys if (found := _words(value.get(key), keys))), [])
    text = as_text("JobPosting", None if isinstance(value, bool) else value)
    return [text] if text else []


def _identifier(value: object) -> str:
    # A PropertyValue's name is whose number it is; the number is its value.
    return as_id("identifier", _first(_words(value, ("value", "@value", "name"))))


def _location(left: dict[str, object]) -> str:
    """Return the places of work, else the places an applicant may live in."""
    places = list(_places(popped(left, "jobLocation"))) or list(
        _places(left.get("applicantLocationRequirements"))
    )
    popped(left, "applicantLocationRequirements")
    return as_line("jobLocation", " / ".join(dict.fromkeys(places)))


def _places(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _places(item)
    elif isinstance(value, dict) and "address" in value:
        yield from _places(value["address"])
    elif isinstance(value, dict) and not value.get("name"):
        parts = (_first(_words(value.get(f"address{part}"))) for part in ("Locality", "Region", "Country"))
        yield from filter(None, [", ".join(filter(None, parts))])
    else:
        yield from _words(value)[:1]


def _readable(
    left: dict[str, object], name: str, reader: Callable[[str, object], date | None]
) -> date | None:
    """Return a property's value; one that cannot be read stays, so that it is reported, and is unknown."""
    value = popped(left, name)
    try:
        return reader(name, value)
    except BadValueError:
        left[name] = value
        return None


def _hourly_cents(left: dict[str, object]) -> int | None:
    """Return the upper end of a salary stated by the hour; any other unit stays, so that it is reported."""
    salary = left.get("baseSalary")
    outer = salary if isinstance(salary, dict) else {}
    value = outer.get("value")
    inner = value if isinstance(value, dict) else outer
    unit = _first(_words(inner.get("unitText")) or _words(outer.get("unitText")))
    if unit.casefold() not in ("hour", "hourly", "hr"):
        return None
    try:
        cents = as_cents("baseSalary", inner.get("maxValue") or inner.get("value") or inner.get("minValue"))
    except BadValueError:
        return None
    popped(left, "baseSalary")
    return cents


def _is_remote(value: object) -> bool:
    return any("telecommute" in word.casefold() for word in _words(value))


def _first(words: list[str]) -> str:
    return words[0] if words else ""


def _joined(words: list[str]) -> str:
    return "\n".join(words)
