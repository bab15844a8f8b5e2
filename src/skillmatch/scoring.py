"""The fit scores of a night, by SQL: snapshot, pairs block by block, ranking, the lines of what is kept."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from skillmatch import store
from skillmatch.score import Weights, scoring_inputs
from skillmatch.store import Connection
from skillmatch.taxonomy import Taxonomy, relations

# In the order in which each rests on the ones before it.
SNAPSHOT = (
    "intermediate/segment_weight",
    "intermediate/requirement",
    "intermediate/capability",
    "intermediate/rarity",
    "intermediate/requirement_weight",
    "intermediate/similarity",
    "intermediate/capability_depth",
    "intermediate/credit",
    "intermediate/request_kin",
    "intermediate/certification_named",
    "intermediate/certification_relevance",
    "intermediate/gate_rule",
    "intermediate/demand",
    "intermediate/request_demand",
    "intermediate/demand_verdict",
    "intermediate/request_gate",
    "intermediate/consultant_gate",
    "intermediate/scored_request",
    "intermediate/open_consultant",
    "intermediate/candidate",
    "intermediate/facet",
    "intermediate/slot",
    "intermediate/answer",
    "intermediate/holder",
    "intermediate/shared_kin",
    "intermediate/certification_level",
    "intermediate/certification_mark",
    "intermediate/credit_evidence",
    "intermediate/facet_requirement",
    "intermediate/rough_facet",
    "intermediate/sample",
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
RESULTS = ("match", "match_line", "match_gate", "request_scoring")

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


def load_snapshot(con: Connection, taxonomy: Taxonomy, weights: Weights) -> None:
    """Put the taxonomy and the weights into the tables that scores are made from, all anew."""
    with store.transaction(con):
        load_concepts(con, taxonomy)
        load_relations(con, relations(taxonomy))
        load_weights(con, weights)


def load_concepts(con: Connection, taxonomy: Taxonomy) -> None:
    """Replace the concepts and what certifications vouch for."""
    concepts = taxonomy.concepts
    columns = {
        "concept": [concept.id for concept in concepts],
        "label": [concept.label for concept in concepts],
        "type": [concept.type for concept in concepts],
        "category": [concept.category for concept in concepts],
        "tier": [concept.tier for concept in concepts],
        "basket": [concept.basket for concept in concepts],
        "level": [concept.level for concept in concepts],
        "status": [concept.status for concept in concepts],
    }
    implied = [(concept.id, skill) for concept in concepts for skill in concept.implies]
    _replace(con, "concept", columns)
    _replace(con, "concept_implication", _columns(("certification", "skill"), implied))


def load_relations(con: Connection, rows: Sequence[tuple[str, str, str]]) -> None:
    """Replace the rows of (asked, held, relation)."""
    _replace(con, "concept_relation", _columns(("asked", "held", "relation"), rows))


def load_weights(con: Connection, weights: Weights) -> None:
    """Replace the weights."""
    _replace(con, "weight", _columns(("segment", "name", "amount"), weights.rows))


@_seeing_inputs_only
def snapshot(con: Connection, as_of: datetime, taxonomy_version: str, weights_version: str) -> None:
    """Freeze what the night's scores are made from: requirements, capabilities, rarity, credit."""
    basis = {
        "as_of_on": as_of.date(),
        "taxonomy_version": taxonomy_version,
        "weights_version": weights_version,
    }
    store.materialize(con, "intermediate/basis", basis)
    for name in (*SNAPSHOT, "sampled/pair", *EXACT, "intermediate/draw"):
        store.materialize(con, name)
    _write_rough_candidates(con)
    con.execute("delete from snapshot.pair_order")
    con.execute("delete from snapshot.sensitivity")


def _write_rough_candidates(con: Connection) -> None:
    """Write what rough scores are made from, some thousands of consultants at a time."""
    con.execute("delete from snapshot.rough_candidate")
    for first in range(0, store.row_count(con, "snapshot.candidate"), CANDIDATE_BLOCK):
        numbers = {"first_number": first, "last_number": first + CANDIDATE_BLOCK - 1}
        store.append(con, "intermediate/rough_candidate", "snapshot.rough_candidate", numbers)


@_seeing_inputs_only
def score_block(con: Connection, first_key: int, last_key: int, kept: int) -> int:
    """Score the pairs that may be among the first `kept` for a range of requests; return how many did."""
    block = {"first_key": first_key, "last_key": last_key}
    for name in PROMISE:
        store.materialize(con, name, {**block, "kept": kept})
    for name in EXACT:
        store.materialize(con, name)
    # A block that is tried again must not count twice.
    with store.transaction(con):
        for table in ("pair_order", "sensitivity"):
            con.execute(
                f"delete from snapshot.{table} where request_key between $first_key and $last_key",  # noqa: S608
                block,
            )
        con.execute("insert into snapshot.pair_order by name from snapshot.block_pair")
        store.append(con, "intermediate/block_sensitivity", "snapshot.sensitivity", block)
    return store.row_count(con, "snapshot.block_pair")


@_seeing_inputs_only
def rank_and_explain(con: Connection, kept: int) -> int:
    """Write the first `kept` of each request and each consultant with their reasons; return how many."""
    with store.transaction(con):
        for name in RANKING:
            store.materialize(con, name, {"kept": kept})
    with store.transaction(con):
        for table in RESULTS:
            con.execute(f"delete from {table}")  # noqa: S608  a name of ours
        store.append(con, "marts/request_scoring", "request_scoring")
    blocks = store.fetch(con, "queries/kept_blocks", {"kept_block": KEPT_BLOCK})
    return sum(_explain(con, block) for block in blocks)


def _explain(con: Connection, block: store.Params) -> int:
    """Write the kept pairs of a range of requests with their lines; return how many."""
    with store.transaction(con):
        kept_count = store.materialize(con, "kept/pair", block)
        for name in PAIRS + REASONS:
            store.materialize(con, name)
        for table in ("match", "match_line", "match_gate"):
            store.append(con, f"marts/{table}", table)
    return kept_count


def _replace(con: Connection, table: str, columns: store.Params) -> None:
    con.execute(f"delete from {table}")  # noqa: S608  a name of ours
    store.append(con, f"staging/{table}_row", table, columns)


def _columns(names: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> store.Params:
    told = tuple(rows)
    return {name: [row[place] for row in told] for place, name in enumerate(names)}
