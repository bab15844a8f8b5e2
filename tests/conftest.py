"""How tests share costly fixtures: one Prefect server for tests/flows, the rest a file at a time."""

import pytest


@pytest.hookimpl(tryfirst=True)  # before the plug-in reads the marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep tests that share a fixture in one worker process."""
    for item in items:
        folder = item.path.parent
        name = "flows" if folder.name == "flows" else str(item.path)
        item.add_marker(pytest.mark.xdist_group(name))
