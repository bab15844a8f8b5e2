"""Carries requests to hosts politely: robots, pace, a few tries, and redirects followed by hand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from skillmatch import limits
from skillmatch.errors import FetchError
from skillmatch.fetch import robots
from skillmatch.fetch.address import (
    Access,
    Resolve,
    Target,
    checked_addresses,
    checked_target,
    joined,
    resolve_by_system,
    shown,
)
from skillmatch.fetch.exchange import Answer, exchange
from skillmatch.fetch.pace import Clock, Pace
from skillmatch.fetch.page import PassingError, UnavailableError
from skillmatch.fetch.retry_after import backoff_seconds, retry_after_seconds
from skillmatch.fetch.robots import Robots

REDIRECT_STATUSES = (301, 302, 303, 307, 308)
PASSING_STATUSES = (408, 425, 429, 500, 502, 503, 504)


@dataclass(frozen=True, slots=True)
class Manners:
    """Who asks, on which day, and by which clock and resolver."""

    user_agent: str
    as_of: datetime
    allow_loopback: bool = False
    clock: Clock = field(default_factory=Clock)
    resolve: Resolve = resolve_by_system
    request_seconds: float = limits.REQUEST_SECONDS


class Courier:
    """Remembers robots.txt, the pace and which hosts are too busy, for as long as one run."""

    def __init__(self, manners: Manners, pace: Pace) -> None:
        self._manners = manners
        self._pace = pace
        self._robots: dict[str, Robots] = {}
        self._busy: dict[str, str] = {}

    def follow(
        self, url: str, access: Access, conditions: Mapping[str, Mapping[str, str]]
    ) -> tuple[Target, Answer]:
        """Return where the redirects from a URL end and the answer there; conditions are headers by URL."""
        return self._chain(checked_target(url, access), access, conditions, self._check_robots)

    def _chain(
        self,
        target: Target,
        access: Access,
        conditions: Mapping[str, Mapping[str, str]],
        check: Callable[[Target, Access], None],
    ) -> tuple[Target, Answer]:
        """Return the end of a chain of redirects; each step is checked like a first request."""
        start = target.url
        for _ in range(limits.REDIRECTS + 1):
            check(target, access)
            answer = self._answer(target, access, conditions.get(target.url, {}))
            if answer.status not in REDIRECT_STATUSES:
                return target, answer
            location = answer.headers.get("Location", "")
            if not location:
                raise FetchError(f"{shown(target.url)}: redirect without a Location")
            target = checked_target(joined(target.url, location), access)
        raise FetchError(f"{shown(start)}: more than {limits.REDIRECTS} redirects")

    def _check_robots(self, target: Target, access: Access) -> None:
        if target.origin not in self._robots:
            self._robots[target.origin] = self._read_robots(target, access)
        rules = self._robots[target.origin]
        refusal = rules.refuses(target.url, self._manners.user_agent)
        if refusal:
            kind = UnavailableError if rules.is_unavailable else FetchError
            raise kind(f"{shown(target.url)}: refused: {refusal}")

    def _read_robots(self, target: Target, access: Access) -> Robots:
        """Return the rules of a target's host: none if it has no robots.txt, a ban if it cannot tell."""
        at = checked_target(f"{target.origin}/robots.txt", access)
        try:
            _, answer = self._chain(at, access, {}, _no_check)
        except FetchError as error:
            return robots.unreadable(str(error), isinstance(error, UnavailableError))
        return robots.from_answer(answer.status, answer.body, self._manners.user_agent)

    def _answer(self, target: Target, access: Access, conditions: Mapping[str, str]) -> Answer:
        """Return the answer of one URL after as many tries as it may take."""
        failed_tries = 0
        while True:
            try:
                return self._try(target, access, conditions)
            except PassingError as failure:
                failed_tries += 1
                wait = self._wait_seconds(target, failure, failed_tries)
            self._check_time(target, access, wait)
            self._manners.clock.sleep(wait)

    def _wait_seconds(self, target: Target, failure: PassingError, failed_tries: int) -> float:
        """Return how long to wait for the next try; a FetchError if there is none tonight."""
        asked = failure.wait_seconds
        if asked is not None and asked > limits.RETRY_AFTER_SECONDS:
            self._busy[target.host] = f"deferred: {failure}, the host asks for a pause of {asked:.0f} s"
            raise FetchError(f"{shown(target.url)}: {self._busy[target.host]}")
        if failed_tries == limits.TRIES:
            if asked is not None:
                self._busy[target.host] = f"deferred: {failure} after every pause the host asked for"
            raise UnavailableError(f"{shown(target.url)}: {failure} ({limits.TRIES} tries)")
        return backoff_seconds(failed_tries) if asked is None else asked

    def _try(self, target: Target, access: Access, conditions: Mapping[str, str]) -> Answer:
        """Return the answer to one request, sent when the host's pace allows it."""
        if target.host in self._busy:
            raise FetchError(f"{shown(target.url)}: {self._busy[target.host]}")
        with self._pace.turn(target.host, self._interval(target, access)):
            self._check_time(target, access, 0)
            addresses = self._addresses(target)
            answer = exchange(target, addresses, self._headers(conditions), self._seconds(access))
        if answer.status in PASSING_STATUSES:
            pause = retry_after_seconds(answer.headers, self._manners.as_of)
            raise PassingError(f"HTTP {answer.status}", pause)
        return answer

    def _addresses(self, target: Target) -> tuple[str, ...]:
        try:
            return checked_addresses(target, self._manners.resolve, self._manners.allow_loopback)
        except OSError:
            raise PassingError(f"host name {target.host} is not known") from None
        except UnicodeError:
            raise FetchError(f"{shown(target.url)}: refused: not a host name") from None

    def _interval(self, target: Target, access: Access) -> float:
        """Return the seconds between requests to a host: the source's rate or robots.txt, the slower one."""
        rules = self._robots.get(target.origin)
        return max(1 / access.requests_per_second, rules.crawl_delay_seconds if rules else 0.0)

    def _seconds(self, access: Access) -> float:
        return min(self._manners.request_seconds, access.stop_at - self._manners.clock.monotonic())

    def _check_time(self, target: Target, access: Access, wait: float) -> None:
        if self._manners.clock.monotonic() + wait >= access.stop_at:
            raise FetchError(f"{shown(target.url)}: not fetched: the time of this source is over")

    def _headers(self, conditions: Mapping[str, str]) -> dict[str, str]:
        agent = {"User-Agent": self._manners.user_agent, "Accept-Encoding": "gzip, deflate", "Accept": "*/*"}
        return {**agent, **conditions}


def _no_check(target: Target, access: Access) -> None:
    """Let robots.txt itself be read."""
