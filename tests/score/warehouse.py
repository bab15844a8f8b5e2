"""A world put into a warehouse, scored by the SQL, and read back."""

from dataclasses import dataclass
from datetime import UTC, datetime

from skillmatch import scoring, scoring_tables, store
from skillmatch.score import load_weights
from skillmatch.taxonomy import Concept, Taxonomy
from tests.score.world import World

TABLES = ("consultant", "client_request", "mention", "segment_assessment", "gate_statement")
RESULTS = ("match", "match_line", "match_gate", "request_scoring")
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Scored:
    """What the SQL wrote, by request key and consultant key."""

    matches: dict[tuple[int, int], Row]
    lines: dict[tuple[int, int], dict[tuple[str, str], Row]]
    gates: dict[tuple[int, int], dict[str, str]]
    requests: dict[int, Row]


def score(con: store.Connection, world: World, kept: int = 40, blocks: int = 1) -> Scored:
    """Return the scores of a world, in place of whatever the warehouse held."""
    freeze(con, world, kept)
    last = max((request.key for request in world.requests), default=0)
    size = last // blocks + 1
    for first in range(0, last + 1, size):
        scoring.score_block(con, first, first + size - 1, kept)
    scoring.rank_and_explain(con, kept)
    return read(con)


def freeze(con: store.Connection, world: World, kept: int = 40) -> None:
    """Leave the snapshot of a world, in place of whatever the warehouse held."""
    for table in TABLES:
        con.execute(f"delete from {table}")
    _insert(con, "consultant", [_consultant(one) for one in world.consultants])
    _insert(con, "client_request", [_request(one) for one in world.requests])
    _insert(con, "segment_assessment", [_assessment(one) for one in world.requests])
    _insert(con, "mention", _mentions(world))
    _insert(con, "gate_statement", _gate_statements(world))
    scoring_tables.load_concepts(con, _taxonomy(world))
    scoring_tables.load_relations(
        con, [(asked, held, kind) for (asked, held), kind in world.relations.items()]
    )
    scoring_tables.load_weights(con, load_weights(""))
    as_of = datetime(world.as_of.year, world.as_of.month, world.as_of.day, 4, 15, tzinfo=UTC)
    scoring.snapshot(con, as_of, "taxonomy-1", "weights-1", kept)


def read(con: store.Connection) -> Scored:
    """Return what the warehouse holds now."""
    lines: dict[tuple[int, int], dict[tuple[str, str], Row]] = {}
    gates: dict[tuple[int, int], dict[str, str]] = {}
    for row in store.rows(con, "select * from match_line"):
        lines.setdefault(_pair(row), {})[str(row["kind"]), str(row["item"])] = row
    for row in store.rows(con, "select * from match_gate"):
        gates.setdefault(_pair(row), {})[str(row["gate"])] = str(row["outcome"])
    matches = {_pair(row): row for row in store.rows(con, "select * from match")}
    requests = {int(str(row["request_key"])): row for row in store.rows(con, "select * from request_scoring")}
    return Scored(matches, lines, gates, requests)


def _pair(row: Row) -> tuple[int, int]:
    return int(str(row["request_key"])), int(str(row["consultant_key"]))


def _insert(con: store.Connection, table: str, rows: list[Row]) -> None:
    """Add rows to a table; columns that the score never looks at get an empty value of their type."""
    if not rows:
        return
    kinds = {name: str(kind) for name, kind, *_ in con.execute(f"select * from {table} limit 0").description}
    # One statement for all of them: to plan it takes longer than to run it.
    stated = {name: [row[name] for row in rows] for name in rows[0]}
    values = ", ".join(
        f"unnest(cast(${name} as {kind}[]))" if name in stated else _empty(name, kind)
        for name, kind in kinds.items()
    )
    con.execute(f"insert into {table} select {values}", stated)


def _empty(name: str, kind: str) -> str:
    if name in (
        "posted_on",
        "closed_at",
        "expires_on",
        "rate_cents",
        "systems",
        "employees",
        "has_it_manager",
    ):
        return "null"
    if kind.endswith("[]"):
        return "[]"
    return {"VARCHAR": "''", "INTEGER": "null", "BOOLEAN": "false"}.get(kind, "timestamp '2026-11-01'")


def _consultant(one) -> Row:
    return {
        "consultant_key": one.key,
        "consultant_id": one.id,
        "location": one.location,
        "rate_cents": one.rate,
        "record_hash": f"hash-{one.id}",
    }


def _request(one) -> Row:
    return {
        "request_key": one.key,
        "request_id": one.id,
        "location": one.location,
        "posted_on": one.posted_on,
        "segment": None,
        "rate_max_cents": one.rate_max,
        "is_rate_hard": one.is_rate_hard,
        "is_remote": one.is_remote,
        "record_hash": f"hash-{one.id}",
    }


def _assessment(one) -> Row:
    names = ("micro_permille", "sweet_spot_permille", "larger_permille")
    return {"request_key": one.key, "segment": one.segment, **dict(zip(names, one.permille, strict=True))}


def _mentions(world: World) -> list[Row]:
    wanted = [
        ("request", one.key, place, concept, assertion, None, None, None)
        for one in world.requests
        for place, (concept, assertion) in enumerate(one.wants)
    ]
    claimed = [
        ("profile", one.key, place, c.concept, c.assertion, c.years, c.last_used_year, c.expires_on)
        for one in world.consultants
        for place, c in enumerate(one.claims)
    ]
    return [_mention(world, row) for row in (*wanted, *claimed)]


def _gate_statements(world: World) -> list[Row]:
    stated = [
        (kind, one.key, said)
        for kind, sides in (("request", world.requests), ("profile", world.consultants))
        for one in sides
        for said in (one.asks if kind == "request" else one.states)
    ]
    return [
        {
            "document_kind": kind,
            "document_key": key,
            "gate": said.gate,
            "value": said.value,
            "first_on": said.first,
            "last_on": said.last,
            "outranked_by": said.outranked_by,
            "start_offset": 0,
            "end_offset": 1,
        }
        for kind, key, said in stated
    ]


def _mention(world: World, row) -> Row:
    kind, key, place, concept, assertion, years, last_used_year, expires_on = row
    return {
        "document_kind": kind,
        "document_key": key,
        "mention_id": f"{kind[0]}{key}:{place}",
        "concept": concept,
        "type": world.terms[concept].type,
        "start_offset": place,
        "end_offset": place + 1,
        "assertion": assertion,
        "years": years,
        "last_used_year": last_used_year,
        "expires_on": expires_on,
    }


def _taxonomy(world: World) -> Taxonomy:
    concepts = (
        Concept(
            id=name,
            label=name,
            type=term.type,
            category=term.category,
            tier=term.tier,
            basket=term.basket,
            implies=term.implies,
            status=term.status,
        )
        for name, term in sorted(world.terms.items())
    )
    return Taxonomy(tuple(concepts), "taxonomy-1")
