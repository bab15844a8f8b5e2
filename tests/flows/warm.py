"""Processes that know Prefect, forked from one that has imported it: python -m tests.flows.warm.

To import it takes longer than most of these tests. Each process has a pid, an environment, files and an exit
code of its own. The server, the worker, its night and the demo start cold.
"""

import json
import os
import runpy
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory

PROJECT = Path(__file__).parents[2]
PATIENCE_SECONDS = 180
_STREAMS = ("stdout", "stderr")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended."""

    returncode: int
    stdout: str
    stderr: str


@dataclass(frozen=True, slots=True)
class Started:
    """A process that runs, and the folder of its output."""

    server: "subprocess.Popen[str]"
    folder: "TemporaryDirectory[str]"

    def ended(self) -> Ended:
        """Return how it ended, once it has."""
        assert self.server.stdout is not None
        assert select([self.server.stdout], [], [], PATIENCE_SECONDS)[0], "it does not end"
        code = json.loads(self.server.stdout.readline())
        out, err = ((Path(self.folder.name) / name).read_text(encoding="utf-8") for name in _STREAMS)
        self.folder.cleanup()
        return Ended(code, out, err)


def server(environment: Mapping[str, str]) -> "subprocess.Popen[str]":
    """Return a running process to fork from, which serves one at a time until its stdin is closed."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.flows.warm"],
        env=dict(environment),
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def start(on: "subprocess.Popen[str]", words: tuple[str, ...], environment: Mapping[str, str]) -> Started:
    """Return a process that does what `python WORDS` does, in the project's folder."""
    folder: TemporaryDirectory[str] = TemporaryDirectory()
    assert on.stdin is not None
    on.stdin.write(json.dumps([folder.name, words, dict(environment)]) + "\n")
    on.stdin.flush()
    return Started(on, folder)


def _serve() -> None:
    """Fork for every line of stdin, and answer with an exit code."""
    for line in sys.stdin:
        if not (pid := os.fork()):
            _be(*json.loads(line))
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        sys.stdout.write(f"{code}\n")
        sys.stdout.flush()


def _be(folder: str, words: list[str], environment: dict[str, str]) -> None:
    """Be the program, with the streams and the environment that were asked for, and end."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, name in enumerate(_STREAMS, start=1):
        os.dup2(os.open(Path(folder) / name, os.O_WRONLY | os.O_CREAT), number)
    os.environ.clear()
    os.environ.update(environment)
    # Prefect has read its settings when it was imported.
    context.GLOBAL_SETTINGS_CONTEXT = context.root_settings_context()
    # It ends as any program does, so that Prefect sends what it has not sent.
    if words[0] == "-m":
        sys.argv = words[1:]
        runpy.run_module(words[1], run_name="__main__", alter_sys=True)
    else:
        sys.argv = words
        runpy.run_path(words[0], run_name="__main__")
    sys.exit()


if __name__ == "__main__":
    import prefect.cli  # noqa: F401  what every process is born with
    from prefect import context

    import flows.nightly  # noqa: F401
    import tests.line.loaded  # noqa: F401  the taxonomy

    _serve()
