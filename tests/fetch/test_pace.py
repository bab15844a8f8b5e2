"""Promise 8: one request at a time to a host, and a pause before the next."""

import threading
import time
from pathlib import Path

from skillmatch.fetch.pace import Clock, Pace
from tests.fetch.conftest import FakeClock


def test_two_sources_of_one_host_share_its_pace(tmp_path: Path) -> None:
    clock = FakeClock()
    for _ in range(2):
        with Pace(clock.clock(), tmp_path).turn("jobs.example.org", 5.0):
            clock.now += 1  # the request itself
    assert clock.slept == [4.0]


def test_hosts_do_not_wait_for_each_other(tmp_path: Path) -> None:
    clock = FakeClock()
    pace = Pace(clock.clock(), tmp_path)
    with pace.turn("a.example.org", 5.0), pace.turn("b.example.org", 5.0):
        assert clock.slept == []


def test_a_host_has_one_request_at_a_time_over_all_threads(tmp_path: Path) -> None:
    inside, most = [], []

    def visit() -> None:
        with Pace(Clock(), tmp_path).turn("jobs.example.org", 0.001):
            inside.append(1)
            most.append(len(inside))
            time.sleep(0.01)
            inside.pop()

    threads = [threading.Thread(target=visit) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 5


def test_a_note_from_before_a_restart_holds_nobody_longer_than_the_interval(tmp_path: Path) -> None:
    with Pace(FakeClock(now=9_000_000.0).clock(), tmp_path).turn("jobs.example.org", 1.0):
        pass
    clock = FakeClock(now=10.0)
    with Pace(clock.clock(), tmp_path).turn("jobs.example.org", 1.0):
        assert clock.slept == [1.0]


def test_a_damaged_note_counts_as_none(tmp_path: Path) -> None:
    clock = FakeClock()
    pace = Pace(clock.clock(), tmp_path)
    with pace.turn("jobs.example.org", 1.0):
        pass
    next(tmp_path.iterdir()).write_text("half a numb")
    with pace.turn("jobs.example.org", 1.0):
        assert clock.slept == []
