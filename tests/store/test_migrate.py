"""The schema goes forward only, step by step, on a copy."""

from dataclasses import replace

import pytest

from skillmatch import store
from skillmatch.errors import RefusedInputError
from skillmatch.paths import Paths
from skillmatch.store.migrate import Migration, known_migrations

FIRST = Migration(1, "0001_first", "hash-1", "create table a as select 1 as x")
SECOND = Migration(
    2, "0002_second", "hash-2", "create table b as select x + 1 as x from a; insert into b values (9)"
)
BROKEN = Migration(2, "0002_broken", "hash-2", "create table b as select 1 as x; select * from nowhere")


@pytest.fixture
def bare(tmp_path) -> Paths:
    return Paths(tmp_path / "bare")


def tables(paths: Paths) -> list[str]:
    with store.open_work(paths) as con:
        return [
            row["table_name"] for row in store.rows(con, "select table_name from duckdb_tables() order by 1")
        ]


def test_a_new_workspace_gets_every_step_once(bare):
    assert store.migrate_work(bare, (FIRST, SECOND)) == ("0001_first", "0002_second")
    assert store.migrate_work(bare, (FIRST, SECOND)) == ()
    assert [file.name for file in bare.work.iterdir()] == ["work.duckdb"]


def test_an_older_file_is_taken_forward_with_its_rows_promise_14(bare):
    store.migrate_work(bare, (FIRST,))
    assert store.migrate_work(bare, (FIRST, SECOND)) == ("0002_second",)
    with store.open_work(bare) as con:
        assert store.rows(con, "select x from b order by x") == [{"x": 2}, {"x": 9}]


def test_a_broken_step_leaves_the_old_file_whole_promise_14(bare):
    store.migrate_work(bare, (FIRST,))
    with pytest.raises(Exception, match="nowhere"):
        store.migrate_work(bare, (FIRST, BROKEN))
    assert tables(bare) == ["a", "schema_migration"]
    assert store.migrate_work(bare, (FIRST, SECOND)) == ("0002_second",)


def test_a_step_is_applied_as_a_whole_or_not_at_all(bare):
    with store.open_memory() as con:
        with pytest.raises(Exception, match="nowhere"):
            store.migrate(con, (FIRST, BROKEN))
        assert store.migrate(con, (FIRST, SECOND)) == ("0002_second",)


@pytest.mark.parametrize(
    ("known", "message"),
    [
        pytest.param(
            (FIRST,), "has schema 2, this skillmatch knows 1: use a newer skillmatch", id="newer schema"
        ),
        pytest.param(
            (FIRST, replace(SECOND, content_hash="edited")), "0002_second.sql was edited", id="edited step"
        ),
    ],
)
def test_a_file_that_this_code_does_not_understand_is_refused_promise_14(bare, known, message):
    store.migrate_work(bare, (FIRST, SECOND))
    with pytest.raises(RefusedInputError, match=message):
        store.migrate_work(bare, known)
    assert tables(bare) == ["a", "b", "schema_migration"]


def test_the_steps_of_the_project_are_numbered_without_gaps():
    assert [step.version for step in known_migrations()] == list(range(1, len(known_migrations()) + 1))
