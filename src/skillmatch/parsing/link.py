"""A child process and the pipes to it, as its parent sees them."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

from skillmatch.parsing.document import Document, DocumentReading
from skillmatch.parsing.frames import (
    OUT_OF_MEMORY,
    READY,
    document_frame,
    read_frame,
    reading_in,
    write_frame,
)
from skillmatch.parsing.opening import Bounds

# All that a Python needs to find itself and this package: no secret of the parent's is handed on.
_ENVIRONMENT = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PYTHONHOME", "LANG", "LC_ALL", "LC_CTYPE")


class ChildDeathError(Exception):
    """A child has ended in the middle of something; is_overtime: it was killed for taking too long."""

    def __init__(self, reason: str, is_overtime: bool = False) -> None:
        super().__init__(reason)
        self.is_overtime = is_overtime


class Link:
    """One child, started at once; every method but kill belongs to one thread at a time."""

    def __init__(self) -> None:
        self.is_fresh = True  # has read nothing yet
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-m", "skillmatch.parsing.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd="/",
            env=_environment(),
            start_new_session=True,  # Ctrl-C is for the parent, which then ends its children
        )
        pipes = (self._child.stdin, self._child.stdout, self._child.stderr)
        self._told, self._answers, self._complaints = (pipe for pipe in pipes if pipe)

    def open(self, opening: bytes) -> None:
        """Tell the child how to read, and wait until it is ready; ChildDeathError if it never is."""
        try:
            write_frame(self._told, (opening, b"", b""))
            is_ready = read_frame(self._answers) == READY
        except (EOFError, OSError):
            is_ready = False
        if not is_ready:
            raise ChildDeathError(self._last_words())

    def read(self, document: Document, bounds: Bounds) -> DocumentReading:
        """Return the child's reading of a document; ChildDeathError if it does not live to give it."""
        self.is_fresh = False
        try:
            write_frame(self._told, document_frame(document))
            return reading_in(read_frame(self._answers))
        except (EOFError, OSError, ValidationError):
            raise self._death(bounds) from None

    def kill(self) -> None:
        """End the child, whatever it is doing; any thread may ask for that."""
        self._child.kill()

    def end(self) -> None:
        """End the child and leave nothing of it behind."""
        self._child.kill()
        self._child.wait()
        for pipe in (self._told, self._answers, self._complaints):
            with suppress(OSError):
                pipe.close()

    def _death(self, bounds: Bounds) -> ChildDeathError:
        code = self._exit_code()
        if code == -signal.SIGXCPU:
            spent = f"parsing took more than {bounds.cpu_seconds} s of CPU time"
            return ChildDeathError(f"{spent}; split it if it is a long table", True)
        if code == -signal.SIGALRM:
            return ChildDeathError(f"parsing took more than {bounds.wall_seconds} s", True)
        if code == OUT_OF_MEMORY:
            needed = f"parsing needs more than {bounds.memory_bytes // 1024**2} MiB of memory"
            return ChildDeathError(f"{needed}; split it if it is a long table")
        return ChildDeathError(f"the parser died ({_in_words(code)})")

    def _last_words(self) -> str:
        """Return what a child that could not start has said last."""
        code = self._exit_code()
        said = self._complaints.read(10_000).decode("utf-8", "replace").strip().splitlines()
        return said[-1][:200] if said else _in_words(code)

    def _exit_code(self) -> int:
        """Return how the child has ended; one that closed its pipe but still runs is killed."""
        try:
            return self._child.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._child.kill()
            return self._child.wait()


def _environment() -> dict[str, str]:
    given = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}  # noqa: TID251  handed on
    search = os.environ.get("PYTHONPATH", "")  # noqa: TID251  the child finds this package as we did
    if search:
        # Its folder is another one, so what is relative to ours would be lost.
        given["PYTHONPATH"] = os.pathsep.join(str(Path(part).absolute()) for part in search.split(os.pathsep))
    return given | {"PYDANTIC_DISABLE_PLUGINS": "__all__"}


def _in_words(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"
