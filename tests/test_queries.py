"""SQL files are found by name, and only by name."""

import pytest

from skillmatch import queries
from skillmatch.errors import UsageError


def test_a_file_is_found_by_folder_and_relation():
    assert queries.sql("queries/recent_runs").startswith("-- One row per run, the latest first.")


def test_names_are_sorted_and_can_be_asked_for():
    names = queries.names("migrations")
    assert names[0] == "migrations/0001_create_ledger"
    assert list(names) == sorted(names)
    assert all(queries.sql(name) for name in names)


@pytest.mark.parametrize(
    "name",
    ["recent_runs", "../sql/queries/recent_runs", "queries/../x", "queries/x;y", "queries/no_such_file", ""],
)
def test_a_name_that_is_no_file_is_refused(name):
    with pytest.raises(UsageError):
        queries.sql(name)
