"""robots.txt of one host, as it binds us."""

from dataclasses import dataclass

from protego import Protego

from skillmatch import limits


@dataclass(frozen=True, slots=True)
class Robots:
    """What a host lets us read and how slowly; without rules everything is allowed or nothing is."""

    rules: Protego | None
    refusal: str = ""  # why nothing may be read, if so
    crawl_delay_seconds: float = 0.0
    is_unavailable: bool = False  # the host did not answer: later it may

    def refuses(self, url: str, user_agent: str) -> str:
        """Return why a URL may not be read, or "" if it may."""
        if self.rules is None or self.rules.can_fetch(url, user_agent):
            return self.refusal
        return "robots.txt disallows it"


def unreadable(why: str, is_unavailable: bool = False) -> Robots:
    """Return the rules of a host whose robots.txt could not be read: nothing is allowed."""
    refusal = f"robots.txt could not be read ({why}), which counts as disallowed"
    return Robots(None, refusal, is_unavailable=is_unavailable)


def from_answer(status: int, body: bytes, user_agent: str) -> Robots:
    """Return the rules that the answer to a request for robots.txt sets for us."""
    if status == 200:
        return _parsed(body, user_agent)
    return Robots(None) if 400 <= status < 500 else unreadable(f"HTTP {status}")


def _parsed(body: bytes, user_agent: str) -> Robots:
    rules = Protego.parse(body[: limits.ROBOTS_BYTES].decode("utf-8-sig", "replace"))
    delay = rules.crawl_delay(user_agent) or 0.0
    return Robots(rules, crawl_delay_seconds=min(delay, limits.CRAWL_DELAY_SECONDS))
