"""Workspaces that were run once, to be copied by each test that changes them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from skillmatch import collect
from tests.line.desk import copied, run, write_desk
from tests.line.reader_here import ReaderHere


@pytest.fixture(scope="session", autouse=True)
def parsing_here() -> Iterator[None]:
    """Parse in this process; what starting children would cost a hundred nights is spent in tests/parsing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(collect, "ParserPool", ReaderHere)
        yield


@pytest.fixture(scope="session")
def published_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    workspace = write_desk(tmp_path_factory.mktemp("desk") / "desk")
    run(workspace)
    return workspace


@pytest.fixture
def desk(published_desk: Path, tmp_path: Path) -> Path:
    """Return a copy of the small workspace after its first night."""
    return copied(published_desk, tmp_path / "desk")
