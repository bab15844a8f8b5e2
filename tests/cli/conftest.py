"""The command line in this process: arguments and stdin bytes in, exit code and both outputs back."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from skillmatch.cli import main, texts
from skillmatch.taxonomy import load_taxonomy
from tests.line.desk import published_demo

Ask = Callable[..., "Answer"]


@dataclass(frozen=True, slots=True)
class Answer:
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Return a function that runs one command as the console script does."""
    # Reading the package's taxonomy takes longer than all that these tests ask of it.
    monkeypatch.setattr(texts, "load_taxonomy", _taxonomy)

    def asked(*arguments: object, stdin: bytes = b"") -> Answer:
        monkeypatch.setattr(sys, "argv", ["skillmatch", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        code = ended.value.code
        return Answer(code if isinstance(code, int) else 0, said.out, said.err)

    return asked


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the demo workspace after its first night; only to be read."""
    return published_demo(tmp_path_factory.getbasetemp())


_taxonomy = cache(load_taxonomy)
