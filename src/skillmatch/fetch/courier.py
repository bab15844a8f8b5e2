"""Carries requests to hosts politely: robots, pace, a few tries, and redirects followed by hand."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

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
from skillmatch.fetch.allowance import Allowance, in_time
from skillmatch.fetch.busy import BusyHosts
from skillmatch.fetch.exchange import Answer, Question, exchange
from skillmatch.fetch.pace import Clock, Pace
from skillmatch.fetch.page import OverdueError, PassingError, UnavailableError
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


@dataclass(frozen=True, slots=True)
class Errand:
    """What one request may ask for along its redirects, with which headers by URL, and its time."""

    access: Access
    allowance: Allowance
    conditions: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    is_for_robots: bool = False


class Courier:
    """Remembers robots.txt, the pace and which hosts are too busy, for as long as one run."""

    def __init__(self, manners: Manners, folder: Path) -> None:
        self._manners = manners
        self._pace = Pace(manners.clock, folder)
        self._busy = BusyHosts(folder, manners.as_of, manners.clock)
        self._robots: dict[str, Robots] = {}
        self._overdue = Counter[str]()

    def follow(
        self, url: str, access: Access, conditions: Mapping[str, Mapping[str, str]]
    ) -> tuple[Target, Answer]:
        """Return where the redirects from a URL end and the answer there; conditions are headers by URL."""
        return self._chain(checked_target(url, access), Errand(access, self._allowance(), conditions))

    def _allowance(self) -> Allowance:
        return Allowance(self._manners.clock, self._manners.request_seconds)

    def _chain(self, start: Target, errand: Errand) -> tuple[Target, Answer]:
        """Return the end of a chain of redirects; each step is checked like a first request."""
        target = start
        for _ in range(limits.REDIRECTS + 1):
            if not errand.is_for_robots:
                self._check_robots(target, errand.access)
            if target.origin != errand.access.home:
                # For the rest of the chain: a host may not send us home with a request of its making.
                errand = replace(errand, access=replace(errand.access, headers={}))
            answer = self._answer(target, errand)
            if answer.status not in REDIRECT_STATUSES:
                return target, answer
            location = answer.headers.get("Location", "")
            if not location:
                raise FetchError(f"{shown(target.url)}: redirect without a Location")
            target = checked_target(joined(target.url, location), errand.access)
        raise FetchError(f"{shown(start.url)}: more than {limits.REDIRECTS} redirects")

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
        bare = replace(access, headers={}, decoded_bytes=limits.ROBOTS_BYTES)
        try:
            _, answer = self._chain(at, Errand(bare, self._allowance(), is_for_robots=True))
        except FetchError as error:
            return robots.unreadable(str(error), isinstance(error, UnavailableError))
        return robots.from_answer(answer.status, answer.body, self._manners.user_agent)

    def _answer(self, target: Target, errand: Errand) -> Answer:
        """Return the answer of one URL after as many tries as it may take."""
        failed_tries = 0
        while True:
            try:
                return self._try(target, errand)
            except OverdueError as failure:
                raise self._overdue_error(target, failure) from None
            except PassingError as failure:
                failed_tries += 1
                wait = self._wait_seconds(target, failure, failed_tries)
            self._check_time(target, errand.access, wait)
            self._manners.clock.sleep(wait)

    def _overdue_error(self, target: Target, failure: OverdueError) -> UnavailableError:
        """Return the failure of a request that used up its time; a host that does so again is left alone."""
        self._overdue[target.host] += 1
        if self._overdue[target.host] == limits.OVERDUE_REQUESTS:
            self._busy.note(target.host, f"left alone: {limits.OVERDUE_REQUESTS} requests took too long")
        seconds = self._manners.request_seconds
        return UnavailableError(f"{shown(target.url)}: {failure} ({seconds:g} s for all of a request)")

    def _wait_seconds(self, target: Target, failure: PassingError, failed_tries: int) -> float:
        """Return how long to wait for the next try; a FetchError if there is none tonight."""
        asked = failure.wait_seconds
        if asked is not None and asked > limits.RETRY_AFTER_SECONDS:
            why = f"deferred: {failure}, the host asks for a pause of {asked:.0f} s"
            self._busy.note(target.host, why, asked)
            raise FetchError(f"{shown(target.url)}: {why}")
        if failed_tries == limits.TRIES:
            if asked is not None:
                self._busy.note(target.host, f"deferred: {failure} after every pause the host asked for")
            raise UnavailableError(f"{shown(target.url)}: {failure} ({limits.TRIES} tries)")
        return backoff_seconds(failed_tries) if asked is None else asked

    def _try(self, target: Target, errand: Errand) -> Answer:
        """Return the answer to one request, sent when the host's pace allows it."""
        with self._pace.turn(target.host, self._interval(target, errand.access)):
            self._check_time(target, errand.access, 0)
            if busy := self._busy.why(target.host):
                raise FetchError(f"{shown(target.url)}: {busy}")
            with errand.allowance.spent():
                addresses = self._addresses(target, errand)
            with errand.allowance.spent():
                answer = exchange(target, addresses, self._question(target, errand))
        if answer.status in PASSING_STATUSES:
            pause = retry_after_seconds(answer.headers, self._manners.as_of)
            raise PassingError(f"HTTP {answer.status}", pause)
        return answer

    def _addresses(self, target: Target, errand: Errand) -> tuple[str, ...]:
        resolve, allow_loopback = self._manners.resolve, self._manners.allow_loopback
        try:
            return in_time(lambda: checked_addresses(target, resolve, allow_loopback), self._seconds(errand))
        except OSError:
            raise PassingError(f"host name {target.host} is not known") from None
        except UnicodeError:
            raise FetchError(f"{shown(target.url)}: refused: not a host name") from None

    def _question(self, target: Target, errand: Errand) -> Question:
        agent = {"User-Agent": self._manners.user_agent, "Accept-Encoding": "gzip, deflate", "Accept": "*/*"}
        headers = {**agent, **errand.access.headers, **errand.conditions.get(target.url, {})}
        return Question(headers, self._seconds(errand), errand.access.decoded_bytes, errand.is_for_robots)

    def _interval(self, target: Target, access: Access) -> float:
        """Return the seconds between requests to a host: the source's rate or robots.txt, the slower one."""
        rules = self._robots.get(target.origin)
        return max(1 / access.requests_per_second, rules.crawl_delay_seconds if rules else 0.0)

    def _seconds(self, errand: Errand) -> float:
        left = min(errand.allowance.seconds, errand.access.stop_at - self._manners.clock.monotonic())
        return max(left, 0.01)  # looking up the name may have taken the rest

    def _check_time(self, target: Target, access: Access, wait: float) -> None:
        if self._manners.clock.monotonic() + wait >= access.stop_at:
            raise FetchError(f"{shown(target.url)}: not fetched: the time of this source is over")
