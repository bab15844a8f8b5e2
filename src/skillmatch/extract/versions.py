"""The version that stands in or right after a product's name."""

import re

from skillmatch.taxonomy.records import Concept

DIGITS = frozenset("0123456789")
# What the second character of a version behind a name can be (" 6", " v6").
VERSION_MARKS = frozenset("0123456789v")
# Products that their makers number by year; elsewhere a year after a name is a date.
_YEAR_NAMED = re.compile(
    r"exchange|windows|server|office|outlook|word|excel|access|powerpoint|visio|project|publisher|sharepoint"
    r"|visual studio|quickbooks|act!|sage|dynamics|system center|autocad|small business|sbs|sql|navision"
    r"|crystal"
)
_YEAR = r"(?:19[89]\d|20[0-4]\d)(?: ?r2)?"
_YEARS = re.compile(
    rf"(?: version| v\.?)? ?({_YEAR}(?: ?[/-] ?(?:(?:19|20)\d\d|\d\d)(?: ?r2)?){{0,4}}\+?)(?![\w.-]\w|\w)"
)
_COUNTED = (
    r" ?(?:\+ ?)?(?:-?years?|yrs?|-?months?|weeks?|days?|hours?|hrs?|users?|seats?|mailbox(?:es)?|people"
    r"|persons?"
    r"|clients?|instances?|sites?|locations?|offices?|employees|staff|x |times|or |and \d|to \d|am\b|pm\b)"
)
_END = rf"(?!\.?\w|[%-]|[,:]\d)(?!{_COUNTED})"
_PART = r"\d{1,2}(?:\.\d{1,3}){0,3}(?:\.x|[cg])?"
_NUMBER = re.compile(
    rf"(?: version | v\.? ?| |(?<=[\w+#])(?=\d))({_PART}(?: ?r2)?(?: ?[/-] ?{_PART}){{0,4}}\+?"
    rf"(?: (?:to|through|and) (?:19|20)\d\d(?! ?-))?){_END}"
)
_TRAILING = re.compile(r"(?:(?<=[ a-z])|^)(\d{4}(?: ?r2)?|\d{1,2}(?:\.\d+)*[cg]?(?: ?r2)?)$")
# "Windows 7/8/10", "VB6.0", "ES6+"
_CONTINUED = re.compile(
    rf"(?:\.\d{{1,3}}){{0,3}}(?: ?r2)?(?:[/-](?:(?:19|20)\d\d|{_PART})(?: ?r2)?){{0,4}}\+?{_END}"
)


def version_span(lower: str, start: int, end: int, concept: Concept) -> tuple[int, int]:
    """Return the span of the version in or after the name at a span; an empty one at its end if none."""
    if concept.type == "certification":
        return end, end
    inside = _version_inside(lower[start:end], concept.label)
    if inside:
        more = _CONTINUED.match(lower, end, end + 60)
        return end - len(inside), more.end() if more else end
    for pattern in (_YEARS, _NUMBER):
        found = pattern.match(lower, end, end + 60)
        if found and (pattern is _NUMBER or _YEAR_NAMED.search(lower, start, end)):
            return found.span(1)
    return end, end


def _version_inside(surface: str, label: str) -> str:
    """Return the version that a name ends with ("VB6"), unless it is part of the concept's own name."""
    found = _TRAILING.search(surface)
    return found.group(1) if found and found.group(1) not in label.lower() else ""
