"""The three questions that the demo asks the published file."""

from collections.abc import Iterator

import pytest

from skillmatch import store
from skillmatch.store import Connection


@pytest.fixture
def published() -> Iterator[Connection]:
    """Yield a database that has of the api just what the demo reads."""
    with store.open_memory() as con:
        con.execute("create schema api")
        con.execute(
            "create table api.runs as from (values ('r2', 'later'), ('r1', 'before')) as t (run_id, message)"
        )
        con.execute(
            """create table api.matches as select * from (values
                ('a', 'Help', 'micro', 'x', 'Xenia', 1, 90.5), ('a', 'Help', 'micro', 'y', 'Yusuf', 4, 40.0),
                ('b', 'Other', 'larger', 'x', 'Xenia', 1, 70.0)
            ) as t (request_id, title, segment, consultant_id, consultant_name, rank, score)"""
        )
        con.execute(
            """create table api.match_lines as select * from (values
                ('a', 'x', 'required', 'outlook', 'Outlook', 20.0),
                ('a', 'x', 'certification', '', '', -30.0),
                ('a', 'x', 'breadth', '', '', 0.0), ('a', 'y', 'required', 'outlook', 'Outlook', 40.0),
                ('b', 'x', 'required', 'java', 'Java', 70.0)
            ) as t (request_id, consultant_id, kind, item, label, points)"""
        )
        yield con


def test_the_verdict_is_that_of_the_last_run(published: Connection) -> None:
    assert store.fetch(published, "queries/demo_verdict") == [{"message": "later"}]


def test_the_twins_are_found_with_their_ranks(published: Connection) -> None:
    rows = store.fetch(published, "queries/demo_twins", {"requests": ["a"], "consultants": ["x", "y"]})

    assert [(row["request_id"], row["consultant_id"], row["rank"]) for row in rows] == [
        ("a", "x", 1),
        ("a", "y", 4),
    ]


def test_reasons_are_of_the_best_three_only_heaviest_first_without_empty_ones(published: Connection) -> None:
    rows = store.fetch(published, "queries/demo_top_reasons", {"requests": ["a"]})

    assert [(row["consultant_name"], row["kind"], row["label"]) for row in rows] == [
        ("Xenia", "certification", ""),
        ("Xenia", "required", "Outlook"),
    ]
