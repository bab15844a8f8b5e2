"""How two workers share the tests: all of tests/flows to one, since they share a server; the rest by file."""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling


class ByCostlyFixture(LoadScopeScheduling):
    """Sends tests that share a costly fixture to one worker."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return "tests/flows" if file.startswith("tests/flows/") else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByCostlyFixture:
    return ByCostlyFixture(config, log)
