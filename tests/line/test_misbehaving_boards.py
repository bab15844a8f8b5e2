"""Promises 3, 4, 5 and 7: one night in which every board misbehaves, each in a way of its own."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest

from skillmatch import collect, steps
from skillmatch.collect import CollectContext
from skillmatch.fetch import Clock, Manners
from skillmatch.records import RunTicket, Verdict
from tests import loopback
from tests.line.boards import NUMBERS, Board, listing, page
from tests.line.desk import answer, copied, counts, run, write_source
from tests.line.misbehaviour import misbehaving
from tests.line.reader_here import ReaderHere
from tests.loopback import Route, serving

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

NAMES = [board.name for board in misbehaving(80)]
KEY = "sesame-4711"


class HastyClock:
    """A clock on which each thread's own pauses pass at once."""

    def __init__(self) -> None:
        self._slept = threading.local()

    def monotonic(self) -> float:
        return time.monotonic() + getattr(self._slept, "seconds", 0.0)

    def sleep(self, seconds: float) -> None:
        self._slept.seconds = getattr(self._slept, "seconds", 0.0) + seconds


@dataclass(frozen=True, slots=True)
class BadNight:
    """A workspace after a good and a bad night, the verdict of the bad one, and what was asked in it."""

    workspace: Path
    verdict: Verdict
    boards: dict[str, Board]
    asked: list[loopback.Seen]


@pytest.fixture(scope="module")
def bad_night(published_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BadNight]:
    workspace = copied(published_desk, tmp_path_factory.mktemp("boards") / "desk")
    (workspace / "skillmatch.toml").write_text("allow_loopback = true\n", encoding="utf-8")
    with serving() as server, pytest.MonkeyPatch.context() as patch:
        boards = misbehaving(server.port)
        hurry(patch)
        patch.setenv("BOARD_API_KEY", KEY)
        for board in boards:
            declare(board, workspace, server)
        good = run(workspace, 0)
        assert good.outcome == "ok", good.message
        server.seen.clear()
        for board in boards:
            for path, routes in board.bad.items():
                server.put(f"{board.host}{path}", *routes)
        server.put("other.example/jobs", Route(status=401))
        yield BadNight(workspace, run(workspace, 1), {each.name: each for each in boards}, server.seen)


def hurry(patch: pytest.MonkeyPatch) -> None:
    """Let all names lead to loopback, a request have four seconds and pauses pass at once."""
    manners = partial(Manners, resolve=lambda host, port: ("127.0.0.1",), request_seconds=4.0)
    patch.setattr(collect, "Manners", manners)
    patch.setattr(collect, "ParserPool", ReaderHere)
    clock = HastyClock()
    context_of = steps._context

    def hasty(ticket: RunTicket) -> CollectContext:
        return replace(context_of(ticket), clock=Clock(clock.monotonic, clock.sleep))

    patch.setattr(steps, "_context", hasty)


def declare(board: Board, workspace: Path, server: loopback.Board) -> None:
    """Write the source file of a board, and let it serve what it has on a good night."""
    text = board.source.format(url=f"http://{board.host}:{server.port}") + board.http
    write_source(workspace, board.name, text)
    pages = {f"/job/{number}": page(board.name, number) for number in NUMBERS}
    for path, route in {"/jobs": listing(*NUMBERS), **pages, **board.good}.items():
        server.put(f"{board.host}{path}", route)


@pytest.mark.parametrize("name", NAMES)
def test_promise_4_a_board_that_misbehaves_is_told_and_costs_nothing_else(
    bad_night: BadNight, name: str
) -> None:
    board = bad_night.boards[name]
    went = counts(bad_night.workspace, bad_night.verdict, name)
    columns = ("outcome", "found", "new", "unchanged", "changed", "duplicate", "quarantined", "closed")
    assert (went["reason"], *(went[column] for column in columns)) == (went["reason"], *board.went)
    assert board.reason in str(went["reason"])
    assert "\n" not in str(went["reason"])
    assert bool(went["reason"]) == (went["outcome"] != "ok")


def test_promise_3_every_record_of_the_night_is_accounted_for(bad_night: BadNight) -> None:
    unaccounted = """
        select source_id from api.sources
        where found_count <> new_count + unchanged_count + changed_count + duplicate_count + quarantined_count
    """
    assert answer(bad_night.workspace, unaccounted) == []


def test_promise_5_nothing_is_closed_but_what_said_that_it_is_gone(bad_night: BadNight) -> None:
    by_source = "select source_id, closed_count from api.sources where closed_count > 0 order by 1"
    assert answer(bad_night.workspace, by_source) == [("gone", 1), ("gone-for-good", 1)]
    # Two of the desk itself, four of each board; two are gone.
    open_requests = answer(bad_night.workspace, "select count(*) from api.requests")
    assert open_requests == [(2 + 4 * len(NAMES) - 2,)]


def test_promise_4_the_other_sources_do_not_notice(bad_night: BadNight) -> None:
    for source_id in ("people", "jobs"):
        assert counts(bad_night.workspace, bad_night.verdict, source_id)["outcome"] == "ok"
    assert bad_night.verdict.outcome == "partial"


def test_promise_7_no_request_went_where_it_may_not(bad_night: BadNight) -> None:
    named = {seen.headers["host"].partition(":")[0] for seen in bad_night.asked}
    assert named == {f"{name}.example" for name in NAMES} | {"other.example"}
    # Only the source that lists it among its hosts was led there.
    strange = [seen.path for seen in bad_night.asked if seen.headers["host"].startswith("other.example")]
    assert strange == ["/robots.txt", "/jobs"]


def test_promise_7_a_secret_goes_to_its_own_board_alone(bad_night: BadNight) -> None:
    told = {seen.headers["host"].partition(":")[0] for seen in bad_night.asked if "x-key" in seen.headers}
    assert told == {"secret.example"}


def test_promise_11_no_file_of_the_workspace_holds_the_secret(bad_night: BadNight) -> None:
    files = [path for path in bad_night.workspace.rglob("*") if path.is_file()]
    assert not [path for path in files if KEY.encode() in path.read_bytes()]
