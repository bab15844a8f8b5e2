"""What the scores would be: a private copy of last night's warehouse, scored again with other weights."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

from skillmatch import scoring, scoring_tables, store
from skillmatch.errors import UsageError
from skillmatch.paths import Paths
from skillmatch.reading import assess_again
from skillmatch.score import Weights
from skillmatch.settings import load_settings
from skillmatch.store import Connection

REQUEST_BLOCK = 500


@dataclass(frozen=True, slots=True)
class Compared:
    """Which places are compared: the first of one request, or of every request where it is empty."""

    top: int = 5
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class RankChanges:
    """What other weights change: by segment how much, by request who enters, leaves or moves."""

    version_before: str
    version_after: str
    segments: Sequence[Mapping[str, object]]
    changes: Sequence[Mapping[str, object]]


@contextmanager
def open_trial(workspace: Path) -> Iterator[Connection]:
    """Open a copy of the warehouse as the last night left it, to be changed at will and thrown away."""
    settings = load_settings(workspace)
    with store.open_work_trial(Paths(workspace), settings.memory_limit, settings.threads) as con:
        if not store.rows(con, "select 1 from snapshot.basis"):
            raise UsageError(f"{workspace}: nothing was scored yet; `skillmatch run` scores")
        yield con


def last_night(con: Connection) -> datetime:
    """Return the day that the stored scores stand for."""
    [(day,)] = con.execute("select as_of_on from snapshot.basis").fetchall()
    return datetime.combine(day, time(), UTC)


def rescore(con: Connection, weights: Weights, as_of: datetime, kept: int) -> None:
    """Score all pairs of a trial again with other weights; what texts ask and offer stays as it was read."""
    if _are_log_odds_others(con, weights):
        assess_again(con, weights.log_odds)
    [stood] = store.rows(con, "select taxonomy_version, snapshot_id from snapshot.basis")
    with store.transaction(con):
        scoring_tables.load_weights(con, weights)
    scoring.snapshot(con, as_of, str(stood["taxonomy_version"]), weights.version, kept)
    # Lots drawn anew would make every tie look like a change.
    con.execute("update snapshot.basis set snapshot_id = $snapshot_id", {"snapshot_id": stood["snapshot_id"]})
    for block in store.fetch(con, "queries/request_blocks", {"request_block": REQUEST_BLOCK}):
        scoring.score_block(con, int(str(block["first_key"])), int(str(block["last_key"])), kept)
    scoring.rank_and_explain(con, kept)


def _are_log_odds_others(con: Connection, weights: Weights) -> bool:
    """Return whether segments were told with other log-odds than those of these weights."""
    stood = con.execute("select segment, name, amount from weight where name like 'log_odds.%'").fetchall()
    return set(stood) != {row for row in weights.rows if row[1].startswith("log_odds.")}


def rank_changes(con: Connection, weights: Weights, kept: int, compared: Compared) -> RankChanges:
    """Return what other weights would change among the first of each request; nothing is saved."""
    asked = {"top": compared.top, "request_id": compared.request_id}
    [stood] = store.rows(con, "select weights_version from snapshot.basis")
    for name in ("match_before", "match_line_before"):
        store.materialize(con, f"intermediate/{name}")
    rescore(con, weights, last_night(con), kept)
    store.materialize(con, "intermediate/rank_change", asked)
    return RankChanges(
        str(stood["weights_version"]),
        weights.version,
        store.fetch(con, "queries/rank_change_summary", asked),
        store.fetch(con, "queries/rank_changes", asked),
    )
