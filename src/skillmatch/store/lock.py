"""The lock that lets one run at a time write a workspace."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from skillmatch.errors import LockedError


@contextmanager
def writer_lock(lock_file: Path) -> Iterator[None]:
    """Hold the workspace for the body of a `with`; the system lets go of it even after a kill -9."""
    lock_file.parent.mkdir(parents=True, exist_ok=True)
    # Never truncated on open and never deleted: the holder's pid must stay readable, the file the same.
    with lock_file.open("a+", encoding="ascii") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LockedError(_held_by(lock_file)) from None
        held.truncate(0)
        held.write(f"{os.getpid()}\n")
        held.flush()
        yield


def _held_by(lock_file: Path) -> str:
    """Return who holds the lock, in one line."""
    pid = lock_file.read_text(encoding="ascii").strip() or "unknown"
    return f"another run (pid {pid}) holds {lock_file}; wait for it or end it"
