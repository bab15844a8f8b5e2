"""Promises 7 and 8: where requests go, and how politely."""

import pytest

from skillmatch.errors import FetchError
from skillmatch.fetch import UnavailableError
from tests.fetch.conftest import Desk
from tests.loopback import Route, html

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "::1"])


def redirect(location: str, status: int = 302) -> Route:
    return Route(status=status, headers={"Location": location})


# Redirects and addresses: promise 7


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_within_the_host_is_followed(desk: Desk, status: int) -> None:
    desk.board.put("/old", redirect("/new?page=1", status))
    desk.board.put("/new?page=1", html("here"))
    page = desk.get("/old")
    assert page.locator == desk.board.url("/old")
    assert page.base_url == desk.board.url("/new?page=1")
    assert b"here" in page.content


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        pytest.param("http://other.example/", "allowed_hosts", id="other host"),
        pytest.param("http://169.254.169.254/latest/meta-data/", "allowed_hosts", id="link-local address"),
        pytest.param("http://127.0.0.1:1/", "port 1", id="other port"),
        pytest.param("file:///etc/passwd", "only http and https", id="file"),
        pytest.param("//other.example/x", "allowed_hosts", id="other host without a scheme"),
        pytest.param("", "without a Location", id="nowhere"),
    ],
)
def test_a_redirect_out_of_the_source_is_refused(desk: Desk, location: str, reason: str) -> None:
    desk.board.put("/old", redirect(location))
    with pytest.raises(FetchError, match=reason):
        desk.get("/old")
    assert desk.board.paths() == ["/old"]


def test_a_redirect_to_an_allowed_name_with_a_private_address_is_refused(desk: Desk) -> None:
    desk.board.put("/old", redirect(desk.board.url("/new", "intern.example.org")))
    addresses = {"127.0.0.1": ("127.0.0.1",), "intern.example.org": ("10.0.0.5",)}
    desk = desk.with_access(hosts=frozenset(addresses)).with_manners(
        resolve=lambda host, port: addresses[host]
    )
    with pytest.raises(FetchError, match=r"intern\.example\.org is at 10\.0\.0\.5"):
        desk.get("/old")
    assert desk.board.paths() == ["/old"]


def test_loopback_is_refused_unless_it_is_allowed(desk: Desk) -> None:
    with pytest.raises(FetchError, match="allow_loopback is off"):
        desk.with_manners(allow_loopback=False).get("/a")
    assert desk.board.seen == []


def test_a_name_that_changes_its_address_is_asked_where_it_was_checked(desk: Desk) -> None:
    asked = []

    def resolve(host: str, port: int) -> tuple[str, ...]:
        asked.append(host)
        # First for robots.txt, then for the page; a second look-up for the connection would go astray.
        return ("127.0.0.1",) if len(asked) <= 2 else ("10.0.0.5",)

    desk.board.put("/a", html("here"))
    desk = desk.with_access(hosts=frozenset(["board.example.org"])).with_manners(resolve=resolve)
    assert b"here" in desk.get("/a", "board.example.org").content
    assert asked == ["board.example.org", "board.example.org"]
    with pytest.raises(FetchError, match=r"10\.0\.0\.5"):
        desk.get("/a", "board.example.org")
    assert desk.board.paths() == ["/a"]


def test_more_than_five_redirects_are_refused(desk: Desk) -> None:
    desk.board.put("/round", redirect("/round"))
    with pytest.raises(FetchError, match="more than 5 redirects"):
        desk.get("/round")
    assert desk.board.paths() == ["/round"] * 6


def test_nothing_is_carried_from_one_answer_to_the_next_request(desk: Desk) -> None:
    desk.board.put("/old", Route(status=302, headers={"Location": "/new", "Set-Cookie": "session=1"}))
    desk.board.put("/new", html("here"))
    desk.get("/old")
    names = set(desk.board.seen[-1].headers)
    assert names == {"host", "user-agent", "accept", "accept-encoding"}


def test_an_unknown_host_is_tried_three_times(desk: Desk) -> None:
    def resolve(host: str, port: int) -> tuple[str, ...]:
        raise OSError("no such host")

    with pytest.raises(FetchError, match=r"127\.0\.0\.1 is not known \(3 tries\)"):
        desk.with_manners(resolve=resolve).get("/a")
    assert sum(desk.time.slept) == 1 + 4


# robots.txt: promise 8


def test_robots_is_read_once_and_binds(desk: Desk) -> None:
    desk.board.put("/robots.txt", Route(b"User-agent: *\nDisallow: /private\n"))
    desk.board.put("/a", html("here"))
    desk.get("/a")
    with pytest.raises(FetchError, match=r"robots\.txt disallows it"):
        desk.get("/private/1")
    assert [seen.path for seen in desk.board.seen] == ["/robots.txt", "/a"]


def test_robots_rules_for_our_own_name_win(desk: Desk) -> None:
    desk.board.put("/robots.txt", Route(b"User-agent: *\nDisallow: /\n\nUser-agent: skillmatch\nAllow: /\n"))
    desk.board.put("/a", html("here"))
    assert b"here" in desk.get("/a").content


def test_a_redirect_into_a_disallowed_part_is_refused(desk: Desk) -> None:
    desk.board.put("/robots.txt", Route(b"User-agent: *\nDisallow: /private\n"))
    desk.board.put("/a", redirect("/private/1"))
    with pytest.raises(FetchError, match="disallows"):
        desk.get("/a")


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_without_robots_everything_is_allowed(desk: Desk, status: int) -> None:
    desk.board.put("/robots.txt", Route(status=status))
    desk.board.put("/a", html("here"))
    assert b"here" in desk.get("/a").content


@pytest.mark.parametrize(
    "robots",
    [
        pytest.param(Route(status=500), id="500"),
        pytest.param(Route(status=503), id="503"),
        pytest.param(Route(status=429), id="429"),
        pytest.param(redirect("http://other.example/robots.txt"), id="redirected to another host"),
        pytest.param(redirect("/robots.txt"), id="redirected to itself"),
    ],
)
def test_robots_that_cannot_be_read_disallow_everything(desk: Desk, robots: Route) -> None:
    desk.board.put("/robots.txt", robots)
    with pytest.raises(FetchError, match="counts as disallowed") as failure:
        desk.get("/a")
    assert desk.board.paths() == []
    assert isinstance(failure.value, UnavailableError) is (robots.status >= 400)


# Pace: promise 8


def test_a_host_is_asked_once_a_second(desk: Desk) -> None:
    desk.board.put("/a", html("here"))
    for _ in range(3):
        desk.get("/a")
    assert desk.time.slept == [1.0, 1.0, 1.0]


def test_a_source_may_set_its_own_rate(desk: Desk) -> None:
    desk.board.put("/a", html("here"))
    desk.with_access(requests_per_second=4.0).get("/a")
    assert desk.time.slept == [0.25]


@pytest.mark.parametrize(("delay", "waits"), [("7", 7.0), ("0.1", 1.0), ("9000", 30.0), ("soon", 1.0)])
def test_a_crawl_delay_is_honoured_up_to_half_a_minute(desk: Desk, delay: str, waits: float) -> None:
    desk.board.put("/robots.txt", Route(f"User-agent: *\nCrawl-delay: {delay}\n".encode()))
    desk.board.put("/a", html("here"))
    for _ in range(3):
        desk.get("/a")
    assert desk.time.slept == [1.0, waits, waits]


# Tries


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_passing_failure_is_tried_again_after_a_growing_wait(desk: Desk, status: int) -> None:
    desk.board.put("/a", Route(status=status), Route(status=status), html("here"))
    assert b"here" in desk.get("/a").content
    assert desk.board.paths() == ["/a"] * 3
    assert desk.time.slept == [1.0, 1.0, 4.0]


def test_three_failed_tries_are_enough(desk: Desk) -> None:
    desk.board.put("/a", Route(status=503))
    with pytest.raises(FetchError, match=r"HTTP 503 \(3 tries\)"):
        desk.get("/a")
    assert desk.board.paths() == ["/a"] * 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 501])
def test_a_lasting_failure_is_not_tried_again(desk: Desk, status: int) -> None:
    desk.board.put("/a", Route(status=status))
    with pytest.raises(FetchError, match=str(status)):
        desk.get("/a")
    assert desk.board.paths() == ["/a"]


@pytest.mark.parametrize(
    ("headers", "waits"),
    [
        pytest.param({"Retry-After": "17"}, 17.0, id="seconds"),
        pytest.param({"Retry-After": "300"}, 300.0, id="the longest"),
        pytest.param({"Retry-After": "Mon, 02 Mar 2099 04:15:30 GMT"}, None, id="a date far away"),
        pytest.param({"Retry-After": "301"}, None, id="too long"),
    ],
)
def test_retry_after_is_honoured_or_the_host_deferred(
    desk: Desk, headers: dict[str, str], waits: float | None
) -> None:
    desk.board.put("/a", Route(status=429, headers=headers), html("here"))
    if waits is None:
        with pytest.raises(FetchError, match="deferred"):
            desk.get("/a")
        assert desk.board.paths() == ["/a"]
    else:
        assert b"here" in desk.get("/a").content
        assert desk.time.slept == [1.0, waits]


def test_a_deferred_host_is_left_alone_for_the_rest_of_the_run(desk: Desk) -> None:
    desk.board.put("/a", Route(status=503, headers={"Retry-After": "3600"}))
    for path in ("/a", "/b"):
        with pytest.raises(FetchError, match="deferred: HTTP 503, the host asks for a pause of 3600 s"):
            desk.get(path)
    assert desk.board.paths() == ["/a"]


def test_a_host_that_stays_busy_after_its_own_pauses_is_left_alone(desk: Desk) -> None:
    desk.board.put("/a", Route(status=429, headers={"Retry-After": "2"}))
    for path in ("/a", "/b"):
        with pytest.raises(FetchError):
            desk.get(path)
    assert desk.board.paths() == ["/a"] * 3


def test_no_request_is_made_after_the_time_of_the_source(desk: Desk) -> None:
    desk.board.put("/a", html("here"))
    desk.get("/a")
    desk.time.now += 1200
    with pytest.raises(FetchError, match="the time of this source is over"):
        desk.get("/a")
    assert desk.board.paths() == ["/a"]


def test_a_wait_beyond_the_time_of_the_source_is_not_waited_for(desk: Desk) -> None:
    desk = desk.with_access(stop_at=desk.time.now + 60)
    desk.board.put("/a", Route(status=429, headers={"Retry-After": "200"}), html("here"))
    with pytest.raises(FetchError, match="the time of this source is over"):
        desk.get("/a")
    assert desk.time.slept == [1.0]
