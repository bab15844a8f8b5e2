"""What is said about a name that stands in a text: assertion, years, dates, and the rule that decided."""

from dataclasses import dataclass
from datetime import date

from skillmatch.extract.clauses import Section
from skillmatch.extract.cues import Surroundings
from skillmatch.extract.qualify_profile import profile_assertion, stated_expiry
from skillmatch.extract.qualify_request import listed_assertion, request_assertion
from skillmatch.extract.years import last_used_year, years_of
from skillmatch.records import Assertion, Kind


# "Three years of QuickBooks that nobody reconciled" asks for no experience.
_ASKS_YEARS = re.compile(
    r"\d ?\+|\b(?:experience\w*|minimum|min|at least|more than|or more|needs?|must|requir\w+|looking|seek\w*"
    r"|wants?|wanted|knowledge|hands-on|background|prefer\w*|who|senior)\b|[^\w ]\s*\Z|\A\W*\d"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands: its surroundings, its section, and whether it names a certification."""

    around: Surroundings
    section: Section
    is_certification: bool


@dataclass(frozen=True, slots=True)
class Qualified:
    """What is said about a name in its place."""

    assertion: Assertion
    rule: str
    years: int | None
    last_used_year: int | None
    expires_on: date | None


def qualify(place: Place, kind: Kind, as_of: date, default: Assertion | None = None) -> Qualified:
    """Return what is said about a name; default is what the list field that holds it says by itself."""
    if kind == "profile":
        return _of_profile(place, as_of)
    around = place.around
    decided = listed_assertion(around, default) if default else request_assertion(around, place.section)
    years = years_of(around, as_of) if _ASKS_YEARS.search(around.before + around.after) else None
    return Qualified(*decided, years, last_used_year(around, as_of), None)


def _of_profile(place: Place, as_of: date) -> Qualified:
    around = place.around
    expires_on = stated_expiry(around) if place.is_certification else None
    assertion, rule = profile_assertion(around, place.section, place.is_certification)
    if expires_on and assertion in ("held", "expired"):
        is_over = expires_on < as_of or assertion == "expired"
        assertion, rule = ("expired", "expired:date") if is_over else ("held", "held:date")
    used = (
        (None, None) if place.is_certification else (years_of(around, as_of), last_used_year(around, as_of))
    )
    return Qualified(assertion, rule, *used, expires_on)
