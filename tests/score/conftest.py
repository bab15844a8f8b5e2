"""One empty, migrated warehouse for all tests of the score; each world takes the place of the one before."""

from collections.abc import Iterator

import pytest

from skillmatch import scoring_basis, store


@pytest.fixture(scope="session")
def con() -> Iterator[store.Connection]:
    opened = store.open_memory()
    store.migrate(opened)
    with opened:
        yield opened


@pytest.fixture
def lasting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a basis stand in the smallest world, however much of it changes."""
    monkeypatch.setattr(scoring_basis, "LEAST_PAIRS", 0)
    monkeypatch.setattr(scoring_basis, "MOST_CHANGED_PERCENT", 1000)
