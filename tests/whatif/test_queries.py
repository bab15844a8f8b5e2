"""What `explain` reads beside the lines of a score: given rows, expected rows."""

from collections.abc import Iterator

import pytest

from skillmatch import store
from skillmatch.store import Connection

TABLES = """
create schema api;
create table api.requests as from (values ('BB-301'), ('BB-302'), ('fernhill-vet')) as t (request_id);
create table api.consultants as from (values ('dana-plain'), ('C-01')) as t (consultant_id);
create table api.match_lines as from (values
    ('r1', 'ann', 'java'), ('r1', 'bob', 'perl'), ('r2', 'ann', 'perl')
) as t (request_id, consultant_id, item);
create table api.mentions as from (values
    ('request', 'r1', 'java', 'Java', 'optional'),  -- earns a line all the same
    ('request', 'r1', 'perl', 'Perl', 'optional'), ('request', 'r1', 'perl', 'Perl', 'optional'),
    ('request', 'r1', 'ruby', 'Ruby', 'optional'),
    ('request', 'r1', 'rust', 'Rust', 'optional'), ('request', 'r1', 'rust', 'Rust', 'required'),
    ('request', 'r2', 'cobol', 'COBOL', 'optional'),
    ('profile', 'ann', 'perl', 'Perl', 'held'), ('profile', 'ann', 'ruby', 'Ruby', 'negated'),
    ('profile', 'bob', 'ruby', 'Ruby', 'held')
) as t (document_kind, document_id, concept, label, assertion);
"""


@pytest.fixture(scope="module")
def published() -> Iterator[Connection]:
    """Yield a database that has of the api just what these queries read."""
    with store.open_memory() as con:
        con.execute(TABLES)
        yield con


def test_a_plus_is_listed_once_where_it_earns_no_line(published):
    pair = {"request_id": "r1", "consultant_id": "ann"}
    found = [tuple(row.values()) for row in store.fetch(published, "queries/explain_optional", pair)]
    assert found == [("perl", "Perl", True), ("ruby", "Ruby", False)]


NEAR = [
    (("fernhil-vet", "Dana"), ("fernhill-vet", "dana-plain")),
    (("BB30", "c01"), ("BB-301", "C-01")),  # of two alike the first
    (("somebody", ""), (None, None)),
]


@pytest.mark.parametrize(("given", "meant"), NEAR)
def test_ids_that_are_alike_are_found(published, given, meant):
    asked = dict(zip(("request_id", "consultant_id"), given, strict=True))
    [row] = store.fetch(published, "queries/explain_nearest", asked)
    assert tuple(row.values()) == meant
