"""Workspaces that were run once, to be copied by each test that changes them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from skillmatch import own
from skillmatch.taxonomy import Taxonomy, load_taxonomy
from tests.line.desk import copied, published_demo, run, write_desk


@pytest.fixture(scope="session", autouse=True)
def _taxonomy_read_once() -> Iterator[None]:
    """Keep the taxonomy of equal files: every run would read the package's three times over."""
    remembered = cache(load_taxonomy)

    def loaded(files: list[tuple[str, str]]) -> Taxonomy:
        return remembered(tuple(files))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(own, "load_taxonomy", loaded)
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


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the demo workspace after its first night; copy it before you run it."""
    return published_demo(tmp_path_factory.getbasetemp())
