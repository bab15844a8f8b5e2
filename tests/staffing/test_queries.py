"""What teams and assignments read from the published file: given rows, expected rows."""

from collections.abc import Iterator
from datetime import date

import pytest

from skillmatch import store
from skillmatch.store import Connection

TABLES = """
create schema api;
create table api.requests as from (values
    ('r1', 'Backup', 'Co', 'micro', date '2026-11-16', ''),
    ('r2', 'Mail', 'Co', 'larger', null, 'nothing asked')
) as t (request_id, title, company, segment, posted_on, unscored_reason);
create table api.consultants as from (values
    ('ann', 'Ann', 60.5), ('bob', 'Bob', null), ('cy', 'Cy', 70.0)
) as t (consultant_id, name, rate);
create table api.matches as from (values
    ('r1', 'ann', 'Ann', 2, 80.125, 60.5, true, 0.9, 0.5),
    ('r1', 'bob', 'Bob', null, 70.0, 55.0, true, 0.8, 0.5),
    ('r1', 'cy', 'Cy', 1, 90.0, 65.0, false, 1.0, 0.5), ('r9', 'cy', 'Cy', 1, 90.0, 65.0, true, 1.0, 0.5)
) as t (
    request_id, consultant_id, consultant_name, rank, score, consultant_score, eligible, coverage, confidence
);
create table api.match_gates as from (values
    ('r1', 'cy', 'rate', 'fail', '60.00', '70.00'), ('r1', 'cy', 'place', 'pass', 'Reno', 'Reno'),
    ('r1', 'ann', 'rate', 'pass', '60.00', '60.50')
) as t (request_id, consultant_id, gate, outcome, request_value, consultant_value);
create table api.match_lines as from (values
    ('r1', 'ann', 'required', 'backup', 'Backup', 5.0, 4.5),
    ('r1', 'bob', 'required', 'backup', 'Backup', 9.25, 0.0),
    ('r1', 'ann', 'preferred', 'mail', 'Mail', 0.0, 3.0),
    ('r1', 'bob', 'preferred', 'mail', 'Mail', 0.0, 3.0),
    ('r1', 'ann', 'price', '', '', 12.0, 0.0), ('r9', 'cy', 'required', 'backup', 'Backup', 99.0, 0.0),
    ('r1', 'ann', 'preferred', 'void', 'Worth nothing', 0.0, 0.0)
) as t (request_id, consultant_id, kind, item, label, points, gain);
create table api.mentions as from (values
    ('profile', 'ann', 'mail', 'held'), ('profile', 'ann', 'mail', 'held'),
    ('profile', 'bob', 'mail', 'negated'),
    ('profile', 'cy', 'mail', 'held'), ('profile', 'dan', 'mail', 'held'), ('request', 'r1', 'mail', 'held'),
    ('profile', 'ann', 'backup', 'held')
) as t (document_kind, document_id, concept, assertion);
insert into api.consultants values ('dan', 'Dan', null);
"""


@pytest.fixture(scope="module")
def published() -> Iterator[Connection]:
    """Yield a database that has of the api just what staffing reads."""
    with store.open_memory() as con:
        con.execute(TABLES)
        yield con


def rows(con: Connection, name: str, **given: object) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in store.fetch(con, f"queries/{name}", given)]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, ["r1", "r2"]),
        ({"from_on": date(2026, 11, 16), "to_on": date(2026, 11, 22)}, ["r1"]),
        ({"from_on": date(2026, 11, 9), "to_on": date(2026, 11, 15)}, []),
        ({"request_ids": ["r2", "r7"]}, ["r2"]),
    ],
)
def test_requests_of_a_week_of_a_list_or_all(published, given, expected):
    asked = {"from_on": None, "to_on": None, "request_ids": None} | given
    assert [row[0] for row in rows(published, "staffing_requests", **asked)] == expected


def test_pairs_are_placed_with_the_gates_they_fail_and_need_no_rank(published):
    assert rows(published, "staffing_pairs", request_ids=["r1"]) == [
        ("r1", "cy", "Cy", False, 90_000, 65_000, 7000, ["rate: asked 60.00, is 70.00"], 1),
        ("r1", "ann", "Ann", True, 80_125, 60_500, 6050, [], 2),
        ("r1", "bob", "Bob", True, 70_000, 55_000, None, [], 3),
    ]


def test_a_requirement_is_worth_what_it_brings_or_would_bring_at_most(published):
    assert rows(published, "team_requirements", request_id="r1") == [
        ("backup", "Backup", "required", 9500),
        ("mail", "Mail", "preferred", 3000),
    ]


def test_points_are_those_of_the_request(published):
    found = rows(published, "team_points", request_id="r1")
    assert sorted(found) == [("ann", "backup", 5000), ("bob", "backup", 9250)]


def test_the_market_has_each_holder_once_with_their_standing(published):
    found = rows(published, "team_market", request_id="r1", items=["mail"])
    assert [(row[1], row[4]) for row in found] == [
        ("ann", "eligible"),
        ("cy", "ineligible"),
        ("dan", "not kept"),
    ]


def test_consultants_are_listed_by_id(published):
    assert rows(published, "staffing_consultants")[:2] == [("ann", "Ann"), ("bob", "Bob")]
