"""What scoring may read: the list holds, is no longer than needed, and what is not on it is out of reach."""

import re
from datetime import UTC, datetime
from functools import partial

import duckdb
import pytest

from skillmatch import queries, scoring, store
from skillmatch.score import scoring_inputs
from tests.score.warehouse import RESULTS, score
from tests.score.world import Claim, Consultant, Request, Term, World

INPUTS = scoring_inputs()
# These look for twins among records; no score rests on them.
OF_TWINS = {"intermediate/likely_pair", "marts/likely_duplicate", "marts/text_sketch"}
FILES = [
    name
    for layer in ("intermediate", "sampled", "promising", "contender", "kept", "keeping", "marts", "oracle")
    for name in queries.names(layer)
    if name not in OF_TWINS
]
WORLD = World(
    (Request(1, (("exchange", "required"),)),), (Consultant(1, (Claim("exchange"),)),), {"exchange": Term()}
)
NIGHT = datetime(2026, 11, 2, 4, 15, tzinfo=UTC)
VERSIONS = {"taxonomy_version": "t", "weights_version": "w"}
ASKED = {"as_of_on": "2026-11-02", **VERSIONS}


def relations(name: str) -> set[str]:
    """Return the relations that a file reads, but for its own parts."""
    code = re.sub(r"--.*", "", queries.sql(name))
    parts = re.findall(r"^(?:with recursive\s+)?(\w+) as (?:materialized )?\(", code, re.MULTILINE)
    return set(re.findall(r"\b(?:from|join)\s+([\w.\"]+)", code)) - set(parts)


READERS = [name for name in FILES if relations(name) & set(INPUTS)]


@pytest.fixture(scope="module")
def scored(con: store.Connection) -> store.Connection:
    """Return a warehouse in which every relation of scoring stands."""
    score(con, WORLD)
    return con


def fails(con: store.Connection, name: str) -> bool:
    """Return whether a file asks for a column that it cannot see."""
    text = queries.sql(name)
    asked = {key: ASKED[key] for key in ASKED if f"${key}" in text}
    try:
        con.execute(f"explain {text}", asked or None)
    except duckdb.BinderException:
        return True
    return False


@pytest.mark.parametrize("name", FILES)
def test_scoring_reads_listed_relations_and_what_it_made_itself(name):
    others = {each for each in relations(name) if not each.startswith("snapshot.")}
    assert others <= {*INPUTS, *RESULTS}


def test_every_file_of_scoring_gets_by_with_the_listed_columns(scored):
    with store.reading_only(scored, INPUTS):
        assert [name for name in READERS if fails(scored, name)] == []


@pytest.mark.parametrize(("relation", "column"), [(r, c) for r, columns in INPUTS.items() for c in columns])
def test_no_column_is_listed_that_scoring_does_not_read(scored, relation, column):
    left = tuple(each for each in INPUTS[relation] if each != column)
    with store.reading_only(scored, INPUTS | {relation: left or ("rowid",)}):
        assert any(fails(scored, name) for name in READERS if relation in relations(name))


@pytest.mark.parametrize("table", ["consultant", "main.consultant"])
@pytest.mark.parametrize("column", ["name", "headline", "text", "url", "skills", "native_id", "record_hash"])
def test_a_column_that_is_not_listed_cannot_be_read(scored, table, column):
    with store.reading_only(scored, INPUTS), pytest.raises(duckdb.BinderException, match=column):
        scored.execute(f"create or replace table snapshot.leak as select {column} from {table}")


@pytest.mark.parametrize(
    "step",
    [
        pytest.param(partial(scoring.snapshot, as_of=NIGHT, **VERSIONS, kept=5), id="snapshot"),
        pytest.param(partial(scoring.score_block, first_key=1, last_key=1, kept=5), id="block"),
        pytest.param(partial(scoring.rank_and_explain, kept=5), id="rank"),
    ],
)
@pytest.mark.parametrize("column", ["name", "headline", "url"])
def test_a_file_of_scoring_that_is_changed_to_read_of_the_person_stops_the_step(
    scored, monkeypatch, step, column
):
    changed = f"select *, (select max({column}) from consultant) as leak from snapshot.scored_request"
    monkeypatch.setattr(queries, "sql", lambda name: changed)
    with pytest.raises(duckdb.BinderException, match=column):
        step(scored)


def test_afterwards_the_tables_are_whole_again(scored):
    with pytest.raises(ZeroDivisionError), store.reading_only(scored, INPUTS):
        _ = 1 // 0
    assert scored.execute("select count(name) from consultant").fetchall() == [(1,)]
