"""The pace: how long to wait before a host is asked again, by a clock that tests can replace."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds that only move forward, and a way to let some of them pass."""

    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


class Pace:
    """Keeps the requests to one host apart."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._free_at: dict[str, float] = {}

    def delay(self, host: str) -> float:
        """Return the seconds until the host may be asked again."""
        return max(0.0, self._free_at.get(host, 0.0) - self._clock.monotonic())

    def take(self, host: str, interval: float) -> None:
        """Wait until the host may be asked, and keep it free for the interval from then on."""
        wait = self.delay(host)
        if wait > 0:
            self._clock.sleep(wait)
        self._free_at[host] = self._clock.monotonic() + interval
