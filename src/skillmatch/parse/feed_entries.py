"""A feed in whatever dialect, as entries that name their fields alike."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_tz

from skillmatch.limits import ID_CHARACTERS
from skillmatch.parse.addresses import absolute, untracked
from skillmatch.parse.rows import derived_id


@dataclass(frozen=True, slots=True)
class Feed:
    """The entries of one document, which of their paths fills which field, and what is ignored by name."""

    entries: tuple[dict[str, object], ...]
    next_url: str  # the page with older entries, "" if the feed names none
    fields: Mapping[str, str]
    ignored: tuple[str, ...]


def entry_id(*candidates: object) -> str:
    """Return the first id or address given, or a short one that stands for it if it is too long for an id."""
    found = next(
        (str(one).strip() for one in candidates if isinstance(one, str | int) and str(one).strip()), ""
    )
    return found if len(found) <= ID_CHARACTERS else derived_id(found)


def entry_url(told: object, base_url: str) -> str:
    """Return an entry's address made absolute, as it stands if that cannot be."""
    words = told.strip() if isinstance(told, str) else ""
    return (untracked(absolute(base_url, words)) or words) if words else ""


def written_day(told: object) -> object:
    """Return the day of a date such as "Mon, 02 Nov 2026 23:30:00 -0500" as written; any other as it is."""
    if not isinstance(told, str) or not re.match(
        r"\s*(?:[A-Za-z]{3,9},?\s+)?\d{1,2}\s+[A-Za-z]{3}", told[:60]
    ):
        return told
    parts = parsedate_tz(told[:60])
    return f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}" if parts else told
