"""Several nights on one basis, and the last of them with all pairs anew."""

from collections.abc import Callable

from skillmatch import store
from tests.score.warehouse import score
from tests.score.world import World

RESULTS = ("match", "match_line", "match_gate", "request_scoring")
# Of one consultant all stays known, so that the basis stands; of the others nothing does.
FORGET = """
delete from snapshot.seen
where document_kind = 'request' or document_key > (select min(consultant_key) from consultant);
"""


def told(con: store.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Return all that a night leaves for people."""
    return {table: con.execute(f"from {table} order by all").fetchall() for table in RESULTS}


def assert_same_as_all_anew(
    con: store.Connection,
    nights: list[World],
    kept: int,
    blocks: int,
    look: Callable[[], None] = lambda: None,
) -> None:
    """See that the last of some nights leaves what scoring all pairs anew on the same basis leaves."""
    con.execute("delete from snapshot.seen")
    for night in nights:
        score(con, night, kept, blocks)
    look()
    found = told(con)
    con.execute(FORGET)
    score(con, nights[-1], kept, blocks)
    assert found == told(con)
