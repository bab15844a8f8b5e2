"""One empty, migrated warehouse for all tests of the score; each world takes the place of the one before."""

from collections.abc import Iterator

import pytest

from skillmatch import store


@pytest.fixture(scope="session")
def con() -> Iterator[store.Connection]:
    opened = store.open_memory()
    store.migrate(opened)
    with opened:
        yield opened
