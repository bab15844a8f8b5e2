"""The plain form in SQL: every request with every consultant, line by line, all of them ranked."""

from skillmatch import scoring, store

Pair = tuple[int, int]
PLACES = """
select request_key, consultant_key, score_millipoints, coverage_ppm, confidence_permille, gate_outcome,
    consultant_score_millipoints, if(rank <= $kept, rank, null) as rank,
    if(consultant_rank <= $kept, consultant_rank, null) as consultant_rank
from snapshot.ranking
where snapshot.ranking.rank <= $kept or snapshot.ranking.consultant_rank <= $kept
"""
STORED = """
select request_key, consultant_key, score_millipoints, coverage_ppm, confidence_permille, gate_outcome,
    consultant_score_millipoints, rank, consultant_rank
from match
"""


def places(con: store.Connection, kept: int) -> dict[Pair, store.Params]:
    """Return what the plain form says of each pair that is kept, over the snapshot that stands there."""
    store.materialize(con, "oracle/pair", {"first_key": 0, "last_key": 2**31 - 1})
    for name in scoring.PAIRS:
        store.materialize(con, name)
    store.materialize(con, "oracle/ranking")
    return _by_pair(store.rows(con, PLACES, {"kept": kept}))


def stored(con: store.Connection) -> dict[Pair, store.Params]:
    """Return what was written for the same pairs."""
    return _by_pair(store.rows(con, STORED))


def sensitive(con: store.Connection) -> dict[int, bool]:
    """Return by request whether its first five depend on the segment; call it after `places`."""
    store.materialize(con, "oracle/sensitivity")
    rows = con.execute("select request_key, is_segment_sensitive from snapshot.sensitivity").fetchall()
    return dict(rows)


def _by_pair(rows: list[dict[str, object]]) -> dict[Pair, store.Params]:
    return {(int(str(row["request_key"])), int(str(row["consultant_key"]))): row for row in rows}
