"""The next page of a list, as the Link header of an answer names it (RFC 8288)."""

import re
from collections.abc import Mapping

from skillmatch import limits
from skillmatch.errors import FetchError
from skillmatch.fetch.address import joined

PARAMETER = r';\s*([\w!#$&+.^`|~*-]+)(?:\s*=\s*("(?:[^"\\]|\\.)*"|[^\s",;]*))?'
LINK = re.compile(rf"<([^<>]*)>((?:\s*{PARAMETER})*)")


def next_link(headers: Mapping[str, str], base_url: str) -> str:
    """Return the address that an answer names as the next page, or "" if it names none."""
    header = headers.get("Link", "")
    if len(header) > limits.LINK_CHARACTERS:
        return ""
    for link in LINK.finditer(header):
        if "next" in _relations(link[2]):
            return _absolute(base_url, link[1].strip())
    return ""


def _relations(parameters: str) -> list[str]:
    """Return the words of the first rel of a link: any further one does not count."""
    values = (value for name, value in re.findall(PARAMETER, parameters) if name.lower() == "rel")
    return next(values, "").strip('"').lower().split()


def _absolute(base_url: str, address: str) -> str:
    try:
        return joined(base_url, address)
    except FetchError:
        return ""
