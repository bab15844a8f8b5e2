"""The checks before publishing: every row that one of sql/checks finds is a failure."""

from skillmatch import queries
from skillmatch.errors import CheckFailedError
from skillmatch.store.connect import Connection
from skillmatch.store.sql import rows


def run_checks(con: Connection) -> int:
    """Return how many checks passed, or say in one line which ones did not."""
    names = queries.names("checks")
    failures = [failure for name in names if (failure := _failure(con, name))]
    if failures:
        raise CheckFailedError("nothing published: " + "; ".join(failures))
    return len(names)


def _failure(con: Connection, name: str) -> str:
    """Return what one check found, in a few words, or ""."""
    worst = rows(
        con,
        f"select count(*) over () as found, subject, detail from ({queries.sql(name)}\n)"  # noqa: S608  a file
        " order by subject, detail limit 1",
    )
    if not worst:
        return ""
    # A subject may be text of a source: shown as a literal it stays on its line.
    subject = f"{worst[0]['subject']!r:.120}"
    return f"{name} found {worst[0]['found']}, first {subject} ({worst[0]['detail']})"
