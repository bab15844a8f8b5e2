"""Children whose parser does what hostile bytes might make it do, and a count of those that are alive."""

import os
import subprocess
from pathlib import Path

import pytest

HOSTILE = Path(__file__).parent / "hostile"


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the children that a test starts obey the documents of hostile/sitecustomize.py."""
    search = filter(None, (str(HOSTILE), os.environ.get("PYTHONPATH")))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(search))


class Children(list[subprocess.Popen[bytes]]):
    """The children that this process has started since they are watched."""

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> "Children":
        """Return the list itself, to which every child is added from now on."""
        start = subprocess.Popen

        def started(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
            self.append(start(*arguments, **options))
            return self[-1]

        monkeypatch.setattr(subprocess, "Popen", started)
        return self

    def alive(self) -> list[int]:
        """Return the pids of those that have not been seen to end."""
        return [child.pid for child in self if child.returncode is None]


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> Children:
    """Return the children that the test starts."""
    return Children().watch(monkeypatch)
