"""How many years a text gives to a name, and the year in which it was last used."""

import re
from datetime import date

from skillmatch.extract.cues import Surroundings

_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_WORDS = {word: number for number, word in enumerate(_ONES, 1)} | {
    "thirty": 30,
    "twenty-five": 25,
    "a decade": 10,
}
_NUMBER = r"(?P<low>\d{1,2}|twenty-five|thirty|" + "|".join(reversed(_ONES)) + r")"
_MORE = r"(?: ?\+| plus)?(?: ?(?:-|to|or) ?(?:\d{1,2}|[a-z]{3,9}) ?\+?)?(?: full| solid| good)?"
_SPAN = rf"{_NUMBER}{_MORE}[ -]?(?:years?|yrs?)\b\.?'?"
_BEFORE = re.compile(
    rf"(?<![\w.$-]){_SPAN}"
    r"(?:(?: [a-z-]+){0,5} (?:of|with|in|on|using|administering|supporting|doing|as an?)| experience:?)?"
    r"(?: (?:the|a|an|hands-on|microsoft|ms|professional|commercial|production|experience|in|with|of))* ?\Z"
)
_ABOUT = r"(?:over|more than|at least|about|around|almost|nearly|some|min\.?|minimum)"
_AFTER = re.compile(
    r"[\s,(:-]*(?:(?:experience|development|administration|developer|administrator|engineer|programmer"
    r"|dba)\b[\s,:-]*)?[(-]?(?:for |with )?(?:the (?:last|past) )?"
    rf"(?:{_ABOUT} )?{_SPAN}"
    r"(?! (?:of|with|in|on) (?!experience|production|use|the field|it\b))(?! ago| old)"
)
_DECADE = re.compile(r"[\s,(-]*for (?:over |more than |about |almost )?(?P<count>a|two|three) decades?\b")
_SINCE = re.compile(
    r"(?:[\s,(-]|\bdaily\b|\bexperience\b)*since (?:about |around |early |late )?(?P<since>(?:19|20)\d\d)\b"
)
_SINCE_BEFORE = re.compile(r"\bsince (?P<since>(?:19|20)\d\d)[,:]? (?:with |on |in |working with )?\Z")
_RANGE = re.compile(
    r"[\s(,-]*(?:from )?(?P<first>(?:19|20)\d\d) ?(?:-|to|until) ?(?P<last>(?:19|20)\d\d|present|now|today"
    r"|current)\b"
)
# "SQL Server from 2008 to 2019" counts releases, not years.
_YEAR_NAMED = re.compile(r"exchange|windows|server|office|outlook|access|sharepoint|visual studio|dynamics")
_UNTIL = re.compile(r"[\s(,-]*(?:up )?(?:until|till|last used(?: in)?:?|to) (?P<last>(?:19|20)\d\d)\b")


def years_of(around: Surroundings, as_of: date) -> int | None:
    """Return the years stated right beside a name: the lower end of a range, or the time since a year."""
    stated = _AFTER.match(around.after) or _BEFORE.search(around.lead)
    if stated:
        return _count(stated["low"])
    decade = _DECADE.match(around.after)
    if decade:
        return {"a": 10, "two": 20, "three": 30}[decade["count"]]
    since = _SINCE.match(around.after) or _SINCE_BEFORE.search(around.lead)
    if since:
        return _positive(as_of.year - int(since["since"]))
    held = _range(around)
    return _positive(_year(held["last"], as_of) - int(held["first"])) if held else None


def last_used_year(around: Surroundings, as_of: date) -> int | None:
    """Return the year in which a use beside the name ended ("until 2012", "2005-2010")."""
    found = _range(around) or _UNTIL.match(around.after)
    return _year(found["last"], as_of) if found else None


def _range(around: Surroundings) -> re.Match[str] | None:
    """Return the years of use that follow a name; of a product named by years only a range up to now."""
    found = _RANGE.match(around.after)
    if found and found["last"].isdigit() and _YEAR_NAMED.search(around.name):
        return None
    return found


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS[word]


def _year(word: str, as_of: date) -> int:
    return int(word) if word.isdigit() else as_of.year


def _positive(count: int) -> int | None:
    return count if count >= 0 else None
