"""Real processes of the command line, forked from one that has read the package's taxonomy once for all.

One that loads everything itself takes longer to start than a small night to run. Each of these has a pid,
locks, files and an exit code of its own, and is killed like any other; tests/flows start cold ones.
"""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

from skillmatch.cli import main

_SERVER = get_context("forkserver")
_SERVER.set_forkserver_preload(["tests.line.loaded"])
_STREAMS = ("stdin", "stdout", "stderr")
_PATIENCE_SECONDS = 120
# A function and what it is called with in the new process, before the command line is.
Before = tuple[Callable[..., object], tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class _Start:
    """All that a new process does not have from the one that it is forked from."""

    arguments: tuple[str, ...]
    folder: str  # of the files that are its streams
    before: tuple[Before, ...]
    cwd: str
    environment: Mapping[str, str]


def ended(*arguments: str, stdin: bytes = b"", before: tuple[Before, ...] = ()) -> CompletedProcess[bytes]:
    """Return how a process of the command line ended, its output as bytes."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "stdin").write_bytes(stdin)
        process = started(*arguments, folder=folder, before=before)
        process.join(_PATIENCE_SECONDS)
        if process.exitcode is None:
            process.kill()
            raise AssertionError(f"not ended within {_PATIENCE_SECONDS} s: {arguments}")
        out, err = ((Path(folder) / name).read_bytes() for name in _STREAMS[1:])
    return CompletedProcess(arguments, process.exitcode, out, err)


def started(*arguments: str, folder: str, before: tuple[Before, ...] = ()) -> ForkServerProcess:
    """Return a running process of the command line, whose streams are files of a folder."""
    start = _Start(arguments, folder, before, str(Path.cwd()), dict(os.environ))
    process = _SERVER.Process(target=_run, args=(start,), daemon=True)
    process.start()
    return process


def _run(start: _Start) -> None:
    """Be the command line in the place and with the environment of who asked."""
    os.environ.clear()
    os.environ.update(start.environment)
    os.chdir(start.cwd)
    for number, name in enumerate(_STREAMS):
        file = os.open(Path(start.folder) / name, os.O_RDWR | os.O_CREAT)
        os.dup2(file, number)
        os.close(file)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  until now it was /dev/null
    sys.argv = ["skillmatch", *start.arguments]
    for function, given in start.before:
        function(*given)
    main()
