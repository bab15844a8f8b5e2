"""The taxonomy and the weights as the tables that scores are made from."""

from collections.abc import Iterable, Sequence

from skillmatch import store
from skillmatch.score import Weights
from skillmatch.store import Connection
from skillmatch.taxonomy import Taxonomy, relations


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


def _replace(con: Connection, table: str, columns: store.Params) -> None:
    con.execute(f"delete from {table}")  # noqa: S608  a name of ours
    store.append(con, f"staging/{table}_row", table, columns)


def _columns(names: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> store.Params:
    told = tuple(rows)
    return {name: [row[place] for row in told] for place, name in enumerate(names)}
