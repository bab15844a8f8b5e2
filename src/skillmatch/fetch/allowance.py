"""The seconds that one request may take, whatever it is made of: names, connections, redirects, bodies."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import TypeVar

from skillmatch.fetch.pace import Clock
from skillmatch.fetch.page import OverdueError

Found = TypeVar("Found")


@dataclass(slots=True)
class Allowance:
    """What is left of a request's time; waits that we choose ourselves do not count."""

    clock: Clock
    seconds: float

    @contextmanager
    def spent(self) -> Iterator[None]:
        """Count the time of the block; an OverdueError if none is left for it."""
        if self.seconds <= 0:
            raise OverdueError("no complete answer in time")
        started = self.clock.monotonic()
        try:
            yield
        finally:
            self.seconds -= self.clock.monotonic() - started


def in_time(look_up: Callable[[], Found], seconds: float) -> Found:
    """Return what a look-up finds; an OverdueError after the seconds, as the resolver knows no time-out."""
    found: Future[Found] = Future()
    # A daemon: a look-up that hangs must not keep the program from ending.
    Thread(target=_settle, args=(found, look_up), daemon=True).start()
    try:
        return found.result(timeout=seconds)
    except TimeoutError:
        if found.done():
            raise
        raise OverdueError("host name not looked up in time") from None


def _settle(found: "Future[Found]", look_up: Callable[[], Found]) -> None:
    try:
        found.set_result(look_up())
    except BaseException as error:
        found.set_exception(error)
