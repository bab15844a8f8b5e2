"""Propose which records may be one, by their texts; nothing is ever merged by it."""

from skillmatch import queries
from skillmatch.store.connect import Connection, transaction
from skillmatch.store.sql import append, materialize, row_count


def propose_duplicates(con: Connection) -> int:
    """Return how many open records have a text that is nearly that of another one."""
    with transaction(con):
        if _sketch(con):
            materialize(con, "intermediate/likely_pair")
            con.execute("delete from likely_duplicate")
            append(con, "marts/likely_duplicate", "likely_duplicate")
    return row_count(con, "likely_duplicate")


def _sketch(con: Connection) -> int:
    """Return how many sketches were dropped or made since the last time: none, and there is nothing to do."""
    dropped = con.execute(queries.sql("staging/forget_sketches")).fetchall()[0][0]
    return int(dropped) + append(con, "marts/text_sketch", "text_sketch")
