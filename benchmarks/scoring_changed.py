"""A night on which one request and one consultant in a hundred changed."""

from random import Random

from benchmarks import scored
from benchmarks.measure import Work, cpu_seconds
from benchmarks.scored import Filled
from skillmatch.store import Connection

KEYS = {"profile": "consultant_key from consultant", "request": "request_key from client_request"}
# What texts say passes from one to the next: others than before, but of the same kind.
EXCHANGE = """
update mention set document_key = list_extract($now, list_position($before, document_key))
where document_kind = $kind and list_contains($before, document_key)
"""


def changed(filled: Filled, count: int) -> Work:
    """Return the scoring of a night after one on which all pairs were scored."""
    chance = Random(4)  # noqa: S311  which records change is no secret

    def seconds() -> float:
        con = filled(count)
        if not con.execute("select 1 from snapshot.seen limit 1").fetchall():
            scored.night(con)
        _exchange(con, chance)
        return cpu_seconds(lambda: scored.night(con))

    return Work(f"1 % changed of {count}", count * count, "pairs", seconds)


def _exchange(con: Connection, chance: Random) -> None:
    """Let one in a hundred of each side say what another of them said before."""
    for kind, source in KEYS.items():
        keys = sorted(key for (key,) in con.execute(f"select {source}").fetchall())
        before = chance.sample(keys, len(keys) // 100)
        con.execute(EXCHANGE, {"kind": kind, "before": before, "now": before[1:] + before[:1]})
