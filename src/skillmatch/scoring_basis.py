"""What scores rest on beside the two of a pair: it outlives nights, so that pairs of the unchanged can stay.

While a basis stands, the rarity of what is asked, the means, the lots and the rules stay as they are. Then
the score of a pair depends on its request and its consultant alone, and only the changed are scored anew.
"""

from hashlib import sha256

from skillmatch import queries, store
from skillmatch.store import Connection

# A night with fewer pairs is over in seconds: there, rarity is always that of the day.
LEAST_PAIRS = 1_000_000
# With so few others rarity and means hardly move; the turn of a year or another reading is beyond it.
MOST_CHANGED_PERCENT = 5
# Whoever asks why all scores moved a little has to look back a week at most.
MOST_DAYS = 7

# Of how many places more the pairs are all stored: some leave each night, few enough for a basis to last.
_SPARE_PART = 4

# What makes the scores: pairs that were stored by other rules do not stand.
_RULES = ("intermediate", "sampled", "promising", "contender", "kept", "keeping", "marts", "migrations")


def settle(con: Connection, kept: int) -> bool:
    """Return whether the basis is made anew tonight; of what is stored only what still holds is left."""
    for name in ("request_input", "consultant_input", "standing_request", "standing_consultant"):
        store.materialize(con, f"intermediate/{name}")
    asked = {
        "form": _rules_version(con),
        "kept": kept,
        "least_pairs": LEAST_PAIRS,
        "most_days": MOST_DAYS,
        "most_changed_percent": MOST_CHANGED_PERCENT,
    }
    [found] = store.fetch(con, "queries/renewal", asked)
    reason = str(found["reason"])
    if reason:
        store.execute(con, "keeping/forget_standing")
    else:
        _stand(con, kept)
    store.materialize(con, "intermediate/steady_consultant")
    # What is killed from here on finds nothing seen of which something is missing.
    with store.transaction(con):
        if reason:
            _found(con, {**asked, "reason": reason})
        store.execute(con, "keeping/forget_fallen")
    return bool(reason)


def with_spare(kept: int) -> int:
    """Return of how many places of each side all pairs are stored, so that enough are left later on."""
    return kept + kept // _SPARE_PART


def note_seen(con: Connection, kept: int) -> None:
    """Note that what is stored of tonight's requests and consultants is complete, from which points on."""
    every_block = {"first_key": 0, "last_key": -1, "kept": with_spare(kept)}
    with store.transaction(con):
        store.execute(con, "keeping/forget_seen")
        for name in ("consultant_reach", "request_reach"):
            store.materialize(con, f"intermediate/{name}", every_block)
        store.append(con, "intermediate/known_consultant", "snapshot.known_consultant")
        store.execute(con, "keeping/raise_limits")
        store.materialize(con, "keeping/pair_order")
        store.append(con, "keeping/seen", "snapshot.seen")


def _found(con: Connection, asked: store.Params) -> None:
    """Forget all that was stored, and let the basis of tonight stand."""
    store.execute(con, "keeping/forget_basis")
    store.append(con, "keeping/standing", "snapshot.standing", asked)
    store.append(con, "keeping/basis_consultant", "snapshot.basis_consultant")
    store.execute(con, "keeping/keep_basis")


def _stand(con: Connection, kept: int) -> None:
    """Let the basis stand for tonight, and whoever still has enough pairs above his limit."""
    store.execute(con, "keeping/keep_basis")
    store.materialize(con, "intermediate/draw")
    for name in ("short_request", "short_consultant"):
        store.materialize(con, f"intermediate/{name}", {"kept": kept})
    store.execute(con, "keeping/forget_short")


def _rules_version(con: Connection) -> str:
    """Return a hash of the SQL that makes scores, and of the relations that code makes of the taxonomy."""
    [told] = store.fetch(con, "queries/relation_sum")
    texts = (queries.sql(name) for layer in _RULES for name in queries.names(layer))
    return sha256("\0".join((str(told["relation_sum"]), *texts)).encode()).hexdigest()
