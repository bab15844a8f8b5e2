"""How long a host that is too busy wants to be left alone."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from skillmatch import limits


def retry_after_seconds(headers: Mapping[str, str], as_of: datetime) -> float | None:
    """Return the wait a Retry-After header asks for, as seconds or as a date; None if it asks for none."""
    asked = headers.get("Retry-After", "").strip()
    if asked.isdecimal():
        return float(asked[:9])
    until = _http_date(asked)
    if until is None:
        return None
    # The server's own clock: ours may differ, and the run's clock stands still.
    now = _http_date(headers.get("Date", "")) or as_of
    return max(0.0, (until - now).total_seconds())


def backoff_seconds(failed_tries: int) -> float:
    """Return our own wait before the next try: 1, 4, 16 and then 30 seconds."""
    return float(min(limits.BACKOFF_FIRST_SECONDS * 4 ** (failed_tries - 1), limits.BACKOFF_LAST_SECONDS))


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
