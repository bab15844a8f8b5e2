"""The pace: one request to a host at a time, a pause before the next, by a clock that tests can replace."""

import fcntl
import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds that only move forward, and a way to let some of them pass."""

    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


class Pace:
    """Keeps requests to one host apart, also those of sources read at the same time by other threads."""

    def __init__(self, clock: Clock, folder: Path) -> None:
        self._clock = clock
        self._folder = folder

    @contextmanager
    def turn(self, host: str, interval: float) -> Iterator[None]:
        """Wait until the host may be asked, and keep it for oneself during the block."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / hashlib.sha256(host.encode()).hexdigest()[:16]
        with path.open("a+", encoding="ascii") as gate:
            fcntl.flock(gate, fcntl.LOCK_EX)
            gate.seek(0)
            wait = _seconds(gate.read()) - self._clock.monotonic()
            if wait > 0:
                # A moment noted before a restart of the machine may lie far ahead.
                self._clock.sleep(min(wait, interval))
            gate.truncate(0)
            gate.write(repr(self._clock.monotonic() + interval))
            gate.flush()
            yield


def _seconds(noted: str) -> float:
    try:
        return float(noted)
    except ValueError:
        return 0.0
