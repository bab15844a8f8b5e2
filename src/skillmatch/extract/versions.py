"""The version that stands in or right after a product's name."""

import re

# Products that their makers number by year; elsewhere a year after a name is a date.
_YEAR_NAMED = re.compile(
    r"exchange|windows|server|office|outlook|word|excel|access|powerpoint|visio|project|publisher|sharepoint"
    r"|visual studio|quickbooks|act!|sage|dynamics|system center|autocad|small business|sbs|sql|navision"
    r"|crystal"
)
_YEAR = r"(?:19[89]\d|20[0-4]\d)(?: ?r2)?"
_YEARS = re.compile(
    rf"(?: version| v\.?)? ?({_YEAR}(?: ?[/-] ?(?:(?:19|20)\d\d|\d\d)(?: ?r2)?){{0,4}})(?![\w.-]\w|\w)"
)
_COUNTED = (
    r" ?(?:\+ ?)?(?:-?years?|yrs?|-?months?|weeks?|days?|hours?|hrs?|users?|seats?|mailbox(?:es)?|people"
    r"|persons?"
    r"|clients?|instances?|sites?|locations?|offices?|employees|staff|x |times|or |and \d|to \d|am\b|pm\b)"
)
_NUMBER = re.compile(
    r"(?: version | v\.? ?| )(\d{1,2}(?:\.\d{1,3}){0,3}(?:\.x|[cg])?(?: ?r2)?"
    rf"(?: ?[/-] ?\d{{1,2}}(?:\.\d{{1,3}}){{0,2}}[cg]?){{0,4}}(?: (?:to|through|and) (?:19"
    rf"|20)\d\d(?! ?-))?)(?![\w%+-]|[.,:]\d)(?!{_COUNTED})"
)
_TRAILING = re.compile(r"(?:(?<=[ a-z])|^)(\d{4}(?: ?r2)?|\d{1,2}(?:\.\d+)*[cg]?(?: ?r2)?)$")
_R2 = re.compile(r" ?r2(?!\w)")


def version_after(lower: str, start: int, end: int) -> tuple[str, int]:
    """Return the version right after a name and where it ends; an empty version when there is none."""
    for pattern in (_YEARS, _NUMBER):
        found = pattern.match(lower, end, end + 60)
        if found and (pattern is _NUMBER or _YEAR_NAMED.search(lower, start, end)):
            return found.group(1), found.end(1)
    return "", end


def version_inside(surface: str, label: str) -> str:
    """Return the version that a name ends with ("VB6"), unless it is part of the concept's own name."""
    found = _TRAILING.search(surface)
    return found.group(1) if found and found.group(1) not in label.lower() else ""


def extended_version(lower: str, start: int, end: int, label: str) -> tuple[str, int]:
    """Return the version in or after the name at a span, and where name and version end."""
    inside = version_inside(lower[start:end], label)
    if not inside:
        return version_after(lower, start, end)
    release = _R2.match(lower, end)
    return (inside + release.group(), release.end()) if release else (inside, end)
