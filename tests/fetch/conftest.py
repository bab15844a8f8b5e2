"""A loopback board, a clock that only moves when somebody sleeps, and a fetcher that uses both."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from skillmatch.fetch import Access, Clock, Fetcher, Manners, Page, access_to
from skillmatch.paths import Paths
from tests.loopback import Board, serving

AS_OF = datetime(2026, 3, 2, 4, 15, tzinfo=UTC)


@dataclass
class FakeClock:
    """Seconds that pass only in sleep; every sleep is kept."""

    now: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def clock(self) -> Clock:
        return Clock(lambda: self.now, self.sleep)


@dataclass
class Desk:
    """A fetcher on a workspace of its own, together with all it uses."""

    board: Board
    workspace: Path
    time: FakeClock
    manners: Manners
    access: Access

    def __post_init__(self) -> None:
        self.fetcher = Fetcher(Paths(self.workspace), self.manners)

    def get(self, path: str, host: str = "127.0.0.1") -> Page:
        return self.fetcher.get(self.board.url(path, host), self.access)

    def with_manners(self, **changes: object) -> "Desk":
        return replace(self, manners=replace(self.manners, **changes))

    def with_access(self, **changes: object) -> "Desk":
        return replace(self, access=replace(self.access, **changes))


@pytest.fixture
def board() -> Iterator[Board]:
    with serving() as running:
        yield running


@pytest.fixture
def desk(board: Board, tmp_path: Path) -> Desk:
    time = FakeClock()
    manners = Manners("skillmatch/test", AS_OF, allow_loopback=True, clock=time.clock(), request_seconds=5)
    access = access_to(board.url("/"), ("127.0.0.1",), requests_per_second=1.0, stop_at=time.now + 1200)
    return Desk(board, tmp_path, time, manners, access)
