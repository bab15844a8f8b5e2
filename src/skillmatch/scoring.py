"""The fit scores of a night, by SQL: snapshot, pairs block by block, ranking, the lines of what is kept."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from skillmatch import scoring_basis, store
from skillmatch.score import scoring_inputs
from skillmatch.store import Connection

# In the order in which each rests on the ones before it: what scoring sees of tonight's records,
INPUTS = (
    "intermediate/segment_weight",
    "intermediate/requirement",
    "intermediate/capability",
    "intermediate/similarity",
    "intermediate/gate_rule",
    "intermediate/demand",
    "intermediate/request_demand",
    "intermediate/demand_verdict",
    "intermediate/request_gate",
    "intermediate/consultant_gate",
    "intermediate/scored_request",
    "intermediate/open_consultant",
)
# what consultants answer, of which only what is not stored yet is added,
ANSWERS = ("credit", "slot_number", "answer", "credit_evidence")
DEMANDS = ("requirement_weight", "request_kin", "certification_relevance")
# and what pairs are made from.
SNAPSHOT = (
    "intermediate/certification_named",
    "intermediate/facet",
    "intermediate/new_facet",
    "intermediate/slot",
    "intermediate/holder",
    "intermediate/shared_kin",
    "intermediate/certification_level",
    "intermediate/certification_mark",
    "intermediate/facet_requirement",
    "intermediate/rough_facet",
)
# Bounds of every score of a block, and the pairs of which something is to be hoped.
PROMISE = (
    "intermediate/consultant_reach",
    "intermediate/rough_score",
    "promising/pair",
    "intermediate/promise",
    "intermediate/facet_reach",
    "intermediate/newcomer_reach",
    "contender/pair",
)
# Sums over what is asked and answered, for many pairs at once; nothing is said about why.
EXACT = (
    "intermediate/block_sum",
    "intermediate/block_certification",
    "intermediate/block_facet",
    "intermediate/block_pair",
)
# The first of each side.
RANKING = (
    "intermediate/request_first",
    "intermediate/consultant_first",
    "intermediate/kept_pair",
    "intermediate/sensitivity",
    "intermediate/standing_match",
    "intermediate/fallen_match",
)
# Line by line: the kept pairs with all that they rest on, and for tests every pair.
PAIRS = (
    "intermediate/pair_requirement",
    "intermediate/pair_fit",
    "intermediate/pair_certification",
    "intermediate/pair_surplus",
    "intermediate/pair_price",
    "intermediate/pair_demand",
    "intermediate/pair_gate",
    "intermediate/pair_line",
    "intermediate/pair_segment",
    "intermediate/pair_score",
)
REASONS = ("intermediate/pair_gain", "intermediate/pair_evidence")
# Consultants whose levels are listed and kept pairs that are explained at a time, which bounds the memory.
CANDIDATE_BLOCK = 2000
KEPT_BLOCK = 50_000

_Given = ParamSpec("_Given")
_Count = TypeVar("_Count")
_Step = Callable[Concatenate[Connection, _Given], _Count]


def _seeing_inputs_only(step: _Step[_Given, _Count]) -> _Step[_Given, _Count]:
    """Return a step of scoring to which no other column is visible than score/inputs.toml lists."""

    @wraps(step)
    def narrowed(con: Connection, /, *args: _Given.args, **kwargs: _Given.kwargs) -> _Count:
        with store.reading_only(con, scoring_inputs()):
            return step(con, *args, **kwargs)

    return narrowed


@_seeing_inputs_only
def snapshot(
    con: Connection, as_of: datetime, taxonomy_version: str, weights_version: str, kept: int
) -> None:
    """Freeze what tonight's scores are made from; of earlier nights' pairs only what still holds is left."""
    basis = {
        "as_of_on": as_of.date(),
        "taxonomy_version": taxonomy_version,
        "weights_version": weights_version,
    }
    for name in ("intermediate/basis", *INPUTS):
        store.materialize(con, name, basis)
    is_renewed = scoring_basis.settle(con, kept)
    _tell_answers(con)
    for name in SNAPSHOT:
        store.materialize(con, name)
    if is_renewed:
        _take_means(con)
    store.materialize(con, "intermediate/draw")


def _tell_answers(con: Connection) -> None:
    """Add what consultants answer whose answers are not stored."""
    store.materialize(con, "intermediate/capability_depth")
    for name in ("rarity", "candidate_number", *ANSWERS, *DEMANDS):
        store.append(con, f"intermediate/{name}", f"snapshot.{name}")
    store.materialize(con, "intermediate/candidate")
    store.execute(con, "keeping/widen_levels")
    # Some thousands at a time, which bounds the memory.
    [(last,)] = con.execute("select coalesce(max(consultant_number), 0) from snapshot.candidate").fetchall()
    for first in range(0, last + 1, CANDIDATE_BLOCK):
        numbers = {"first_number": first, "last_number": first + CANDIDATE_BLOCK - 1}
        store.append(con, "intermediate/rough_candidate", "snapshot.rough_candidate", numbers)


def _take_means(con: Connection) -> None:
    """Score the sample, and store the means of the segments."""
    for name in ("intermediate/sample", "sampled/pair", *EXACT):
        store.materialize(con, name)
    store.append(con, "intermediate/segment_mean", "snapshot.segment_mean")


@_seeing_inputs_only
def score_block(con: Connection, first_key: int, last_key: int, kept: int) -> int:
    """Score the new pairs that may be among the first `kept` for a range of requests; return how many did."""
    block = {"first_key": first_key, "last_key": last_key}
    for name in PROMISE:
        store.materialize(con, name, {**block, "kept": scoring_basis.with_spare(kept)})
    for name in EXACT:
        store.materialize(con, name)
    with store.transaction(con):
        for name in ("keeping/forget_block", "keeping/forget_limits"):
            store.execute(con, name, block)
        store.append(con, "intermediate/known_facet", "snapshot.known_facet")
        con.execute("insert into snapshot.pair_order by name from snapshot.block_pair")
    return store.row_count(con, "snapshot.block_pair")


@_seeing_inputs_only
def rank_and_explain(con: Connection, kept: int) -> int:
    """Write the first `kept` of each request and each consultant with their reasons; return how many."""
    for name in RANKING:
        store.materialize(con, name, {"kept": kept})
    with store.transaction(con):
        store.execute(con, "keeping/forget_lines")
        store.append(con, "marts/request_scoring", "request_scoring")
    for block in store.fetch(con, "queries/kept_blocks", {"kept_block": KEPT_BLOCK}):
        _explain(con, block)
    scoring_basis.note_seen(con, kept)
    return store.row_count(con, "snapshot.kept_pair")


def _explain(con: Connection, block: store.Params) -> None:
    """Write the kept pairs without lines of a range of requests, each with its lines."""
    # Outside of the transaction: within it DuckDB plans with no idea of what the new tables hold.
    store.materialize(con, "kept/pair", block)
    for name in PAIRS + REASONS:
        store.materialize(con, name)
    with store.transaction(con):
        for table in ("match", "match_line", "match_gate"):
            store.append(con, f"marts/{table}", table)
