"""All of a request has one deadline, and a host that keeps missing it is left alone: promises 8 and 9."""

import threading
import time
from dataclasses import replace
from datetime import timedelta

import pytest

from skillmatch import limits
from skillmatch.errors import FetchError
from skillmatch.fetch import Clock, UnavailableError
from tests.fetch.conftest import Desk
from tests.loopback import Route, html

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

DRIP = Route(b"x" * 90_000, drip_seconds=0.02)


def hasty(desk: Desk, seconds: float) -> Desk:
    """Return the desk on the machine's own clock, with little time for a request and none between two."""
    desk = desk.with_access(requests_per_second=1000.0, stop_at=time.monotonic() + 60)
    return desk.with_manners(clock=Clock(), request_seconds=seconds)


def test_slow_redirects_share_the_time_of_one_request(desk: Desk) -> None:
    for number in range(5):
        following = {"Location": f"/step/{number + 1}"}
        desk.board.put(f"/step/{number}", Route(status=302, headers=following, pause_seconds=0.6))
    # Each of them is quick enough by itself; the third one ends after 1.8 seconds.
    with pytest.raises(UnavailableError, match=r"no complete answer in time \(1\.5 s for all of a request\)"):
        hasty(desk, 1.5).get("/step/0")
    assert len(desk.board.paths()) <= 3


def test_a_request_out_of_time_gets_no_second_try(desk: Desk) -> None:
    desk.board.put("/slow", DRIP)
    with pytest.raises(UnavailableError):
        hasty(desk, 1.0).get("/slow")
    assert desk.board.paths() == ["/slow"]


def test_a_host_that_is_too_slow_twice_is_left_alone_by_all_sources_of_the_run(desk: Desk) -> None:
    desk.board.put("/slow", DRIP)
    desk.board.put("/quick", html("here"))
    desk = hasty(desk, 1.0)
    for _ in range(2):
        with pytest.raises(UnavailableError):
            desk.get("/slow")
    other_source, next_night = hasty(desk, 1.0), desk.with_manners(as_of=desk.manners.as_of + timedelta(1))
    for each in (desk, other_source):
        with pytest.raises(FetchError, match="left alone: 2 requests took too long"):
            each.get("/quick")
    assert desk.board.paths() == ["/slow", "/slow"]
    assert b"here" in next_night.get("/quick").content


def test_robots_that_drip_cost_one_deadline_and_not_one_for_each_page(desk: Desk) -> None:
    desk.board.put("/robots.txt", DRIP)
    desk = hasty(desk, 0.2)
    for path in ("/a", "/b", "/c"):
        with pytest.raises(UnavailableError, match="counts as disallowed"):
            desk.get(path)
    assert [seen.path for seen in desk.board.seen] == ["/robots.txt"]


def test_a_look_up_that_hangs_is_given_up(desk: Desk) -> None:
    def hang(host: str, port: int) -> tuple[str, ...]:
        threading.Event().wait(5)
        return ("127.0.0.1",)

    started = time.monotonic()
    with pytest.raises(UnavailableError, match="host name not looked up in time"):
        hasty(desk, 0.2).with_manners(resolve=hang).get("/a")
    assert time.monotonic() - started < 2
    assert desk.board.seen == []


def test_a_host_that_deferred_one_source_is_not_asked_by_the_next_until_its_time_is_over(desk: Desk) -> None:
    desk.board.put("/a", Route(status=429, headers={"Retry-After": "3600"}))
    desk.board.put("/b", html("here"))
    with pytest.raises(FetchError, match="deferred"):
        desk.get("/a")
    other_source = replace(desk)
    with pytest.raises(FetchError, match="deferred: HTTP 429, the host asks for a pause of 3600 s"):
        other_source.get("/b")
    assert desk.board.paths() == ["/a"]
    desk.time.now += 3601
    assert b"here" in other_source.with_access(stop_at=desk.time.now + 60).get("/b").content


@pytest.mark.parametrize("note", ["", "{", "[]", '{"run": 1}', '{"run": "x", "until": "y", "why": "z"}'])
def test_a_damaged_note_about_a_host_counts_as_none(desk: Desk, note: str) -> None:
    desk.board.put("/a", Route(status=429, headers={"Retry-After": "3600"}), html("here"))
    with pytest.raises(FetchError, match="deferred"):
        desk.get("/a")
    [written] = (desk.workspace / "work" / "pace").glob("*.busy")
    written.write_text(note)
    assert b"here" in replace(desk).get("/a").content


@pytest.mark.parametrize("declares_length", [True, False])
def test_of_a_vast_robots_txt_the_first_half_mebibyte_binds(desk: Desk, declares_length: bool) -> None:
    rules = b"User-agent: *\nDisallow: /private\n"
    vast = rules + b"# filler\n" * (6 * 1024**2 // 9) + b"User-agent: skillmatch\nDisallow: /\n"
    assert len(vast) > limits.RAW_BYTES
    desk.board.put("/robots.txt", Route(vast, has_length=declares_length))
    desk.board.put("/a", html("here"))
    assert b"here" in desk.get("/a").content
    with pytest.raises(FetchError, match=r"robots\.txt disallows it"):
        desk.get("/private/1")
