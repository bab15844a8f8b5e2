"""How two workers share the tests, and what tests of many folders use: the command line, and the demo."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from skillmatch.cli import main
from tests.shared_demo import published_demo

Ask = Callable[..., "Answer"]


class ByCostlyFixture(LoadScopeScheduling):
    """Sends tests that share a costly fixture to one worker."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return "tests/flows" if file.startswith("tests/flows/") else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByCostlyFixture:
    return ByCostlyFixture(config, log)


@dataclass(frozen=True, slots=True)
class Answer:
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Return a function that runs one command in this process as the console script does."""

    def asked(*arguments: object, stdin: bytes = b"") -> Answer:
        monkeypatch.setattr(sys, "argv", ["skillmatch", *map(str, arguments)])
        capsys.readouterr()
        with TemporaryFile() as file:
            file.write(stdin)
            file.seek(0)
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(file, encoding="utf-8"))
            with pytest.raises(SystemExit) as ended:
                main()
        said = capsys.readouterr()
        code = ended.value.code
        return Answer(code if isinstance(code, int) else 0, said.out, said.err)

    return asked


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the demo workspace after its first night; copy it before you change it."""
    return published_demo(tmp_path_factory.getbasetemp())
