"""What is said about a name that stands in a text: assertion, years, dates, and the rule that decided."""

import re
from datetime import date
from typing import NamedTuple

from skillmatch.extract.credentials import UNTOLD, told_beside
from skillmatch.extract.cues import Surroundings
from skillmatch.extract.dates import stated_day
from skillmatch.extract.header_words import Section
from skillmatch.extract.history import NOWHERE, Standing
from skillmatch.extract.novices import is_done
from skillmatch.extract.qualify_profile import profile_assertion, stated_expiry
from skillmatch.extract.qualify_request import listed_assertion, request_assertion
from skillmatch.extract.years import last_used_year, years_of
from skillmatch.records import Assertion, Kind

# "Three years of QuickBooks that nobody reconciled" are the client's, not asked of anybody.
_OWN_HISTORY = re.compile(r" (?:that|which|we|data|records|files|history|backups?)\b")


class Place(NamedTuple):
    """Where a name stands: its surroundings, section and entry, and what is beside a certification."""

    around: Surroundings
    section: Section
    beside: str | None = None  # of a certification: the text behind it up to the next one
    standing: Standing = NOWHERE
    is_novice: bool = False  # the consultant has yet to work in the field

    @property
    def is_certification(self) -> bool:
        """Return whether the name is a certification's."""
        return self.beside is not None


class Qualified(NamedTuple):
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
    assertion, rule = (
        listed_assertion(around, default) if default else request_assertion(around, place.section)
    )
    is_own = (
        place.is_certification or assertion == "mentioned" or _OWN_HISTORY.match(around.after) is not None
    )
    years = None if is_own else years_of(around, as_of, place.standing.is_counted)
    return Qualified(assertion, rule, years, last_used_year(around, as_of), None)


def _of_profile(place: Place, as_of: date) -> Qualified:
    around = place.around
    told = told_beside(place.beside) if place.beside else UNTOLD
    expires_on = _expiry(place) or told.ends
    assertion, rule = profile_assertion(around, place.section, place.is_certification)
    if told.assertion and rule == "held:default":
        assertion, rule = told.assertion, told.rule
    if place.standing.years and assertion == "mentioned":
        assertion, rule = "held", "held:years"
    if expires_on and assertion in ("held", "expired"):
        is_over = expires_on < as_of or assertion == "expired"
        assertion, rule = ("expired", "expired:date") if is_over else ("held", "held:date")
    is_used = not place.is_certification and assertion != "negated"
    used = _use(place, as_of) if is_used else (None, None)
    if place.is_novice and rule == "held:default" and is_used and not (used[0] or is_done(around.before)):
        assertion, rule = "mentioned", "mentioned:novice"
    return Qualified(assertion, rule, *used, expires_on)


def _expiry(place: Place) -> date | None:
    """Return the day until which a certification is valid: of its row, or right beside its name."""
    if not place.is_certification:
        return None
    return stated_day(place.standing.valid_until) or stated_expiry(place.around)


def _use(place: Place, as_of: date) -> tuple[int | None, int | None]:
    """Return the years of use and the year of the last: said beside the name, or of its position."""
    years = place.standing.years or years_of(place.around, as_of, place.standing.is_counted)
    last = last_used_year(place.around, as_of) or place.standing.until
    return years, min(last, as_of.year) if last else None
