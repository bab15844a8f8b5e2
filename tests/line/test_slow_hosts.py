"""Promises 4 and 8: a slow host holds up nobody but itself."""

import threading
from functools import partial
from pathlib import Path

import pytest

from skillmatch import collect, steps
from skillmatch.fetch import Manners
from skillmatch.records import RunTicket, SourceHarvest
from tests.line.boards import PAGE, listing, page
from tests.line.desk import counts, run, write_desk, write_source
from tests.line.reader_here import ReaderHere
from tests.loopback import Board, Route, serving

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

# In the order of their files: the slow ones come first.
SLOW = ("a-slow", "b-slow", "c-slow")
QUICK = ("m-quick", "n-quick", "o-quick", "p-quick", "q-quick")
RATE = "[http]\nrequests_per_second = 10\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a workspace on which all names lead to loopback."""
    workspace = write_desk(tmp_path / "desk")
    (workspace / "skillmatch.toml").write_text("allow_loopback = true\n", encoding="utf-8")
    manners = partial(Manners, resolve=lambda host, port: ("127.0.0.1",), request_seconds=120.0)
    monkeypatch.setattr(collect, "Manners", manners)
    monkeypatch.setattr(collect, "ParserPool", ReaderHere)
    return workspace


def declare(workspace: Path, server: Board, name: str) -> None:
    url = f"http://{name}.example:{server.port}"
    write_source(workspace, name, PAGE.format(url=url) + RATE)
    server.put(f"{name}.example/jobs", listing(1))
    server.put(f"{name}.example/job/1", page(name, 1))


def test_promise_8_quick_boards_are_done_while_dripping_ones_still_drip(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick_are_done, ended = threading.Event(), list[str]()
    collect_before = steps.collect

    def noting(ticket: RunTicket, source_file: str) -> SourceHarvest:
        harvest = collect_before(ticket, source_file)
        ended.append(harvest.source_id)
        if set(QUICK) <= set(ended):
            quick_are_done.set()
        return harvest

    monkeypatch.setattr(steps, "collect", noting)
    with serving() as server:
        for name in (*SLOW, *QUICK):
            declare(desk, server, name)
        for name in SLOW:
            drip = Route(page(name, 1).body, drip_seconds=0.2, until=quick_are_done)
            server.put(f"{name}.example/job/1", drip)
        verdict = run(desk)
    assert set(ended[-len(SLOW) :]) == set(SLOW)
    assert verdict.outcome == "ok"
    assert [counts(desk, verdict, name)["new"] for name in (*SLOW, *QUICK)] == [1] * 8
